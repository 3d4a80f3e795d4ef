using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Silo.Import;

/// <summary>A union as the file says it.</summary>
/// <param name="Id">Its number in the register: the key.</param>
/// <param name="Parent">The union right above it, if any.</param>
/// <param name="Name">What it is called.</param>
/// <param name="City">Where it is; null for one of the whole province.</param>
internal readonly record struct UnionRow(long Id, long? Parent, UnionName Name, City? City);
