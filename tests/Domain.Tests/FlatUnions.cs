using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Tests;

/// <summary>No union lies within another.</summary>
internal sealed class FlatUnions : IUnionTree
{
    public static readonly FlatUnions Instance = new();

    public bool IsWithin(long union, long ancestor) => union == ancestor;
}
