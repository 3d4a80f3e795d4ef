using System.Collections.Frozen;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Baselines.WriteState;

/// <summary>Which union lies within which, as the journal had it at the start.</summary>
internal sealed class UnionParents(IReadOnlyDictionary<long, long?> parents) : IUnionTree
{
    /// <summary>A circle that a damaged journal may have ends here.</summary>
    private const int MaxSteps = 64;

    private readonly FrozenDictionary<long, long?> _parents = parents.ToFrozenDictionary();

    public bool IsWithin(long union, long ancestor)
    {
        for (var step = 0; step < MaxSteps && union != ancestor; step++)
        {
            if (_parents.GetValueOrDefault(union) is not { } parent)
                return false;
            union = parent;
        }

        return union == ancestor;
    }
}
