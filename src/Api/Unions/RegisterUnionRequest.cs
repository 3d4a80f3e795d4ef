using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Api.Unions;

/// <summary>Enters a union into the tree.</summary>
/// <param name="UnionId">Its number in the register.</param>
/// <param name="Name">What it is called: 1 to 100 characters.</param>
/// <param name="ParentId">The union right above it; none if nothing is said.</param>
/// <param name="City">One of the 18 codes of Henan (GB/T 2260); the whole province if nothing is said.</param>
internal sealed record RegisterUnionRequest(
    [property: Range(typeof(long), "1", "9223372036854775807")] long UnionId,
    [property: StringLength(UnionName.MaxLength, MinimumLength = 1)] string Name,
    [property: Range(typeof(long), "1", "9223372036854775807")] long? ParentId = null,
    [property: Range(410100, 419001)] int? City = null);
