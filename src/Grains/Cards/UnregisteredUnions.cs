using CardPlatform.Domain.Unions;

namespace CardPlatform.Grains.Cards;

/// <summary>A province in which no union has been registered: each lies within itself only.</summary>
internal sealed class UnregisteredUnions : IUnionTree
{
    public bool IsWithin(long union, long ancestor) => union == ancestor;
}
