namespace CardPlatform.Domain.Unions;

/// <summary>
/// Which union lies within which, as far as is known here: a decision asks it, and does not know where it comes from.
/// Union ids are those of <c>Member.UnionId</c>.
/// </summary>
public interface IUnionTree
{
    /// <summary>
    /// Whether a union is the other one or lies below it. A union that is not registered lies within itself only.
    /// </summary>
    /// <param name="union">The union that may lie within.</param>
    /// <param name="ancestor">The root of the subtree in question.</param>
    bool IsWithin(long union, long ancestor);
}
