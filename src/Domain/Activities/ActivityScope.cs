using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Activities;

/// <summary>
/// How far an officer's activities reach: the union that owns one, and its audience, lie within the officer's. The same
/// rule as for campaigns.
/// </summary>
internal static class ActivityScope
{
    /// <summary>Says whose activity it is and which unions it is for, where the officer did not.</summary>
    public static ActivityTerms Complete(ActivityTerms terms, long owner)
    {
        var owned = terms.Owner is null ? terms with { Owner = owner } : terms;
        return owned.For.Unions is null
            ? owned with { Audience = owned.For with { Unions = [owned.Owner!.Value] } }
            : owned;
    }

    public static bool Covers(Actor actor, ActivityTerms terms, IUnionTree unions) =>
        actor.ActsFor(terms.Owner!.Value, unions)
        && terms.For.Unions!.All(union => actor.ActsFor(union, unions));
}
