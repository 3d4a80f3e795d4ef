using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// How far an officer's campaigns reach: the union that owns one, and its audience, lie within the officer's.
/// </summary>
public static class CampaignScope
{
    /// <summary>
    /// Says whose campaign it is and which unions it is for, where the officer did not: a campaign is its maker's
    /// union's, and for everybody within the union that owns it.
    /// </summary>
    public static CampaignTerms Complete(CampaignTerms terms, long owner)
    {
        var owned = terms.Owner is null ? terms with { Owner = owner } : terms;
        return owned.For.Unions is null
            ? owned with { Audience = owned.For with { Unions = [owned.Owner!.Value] } }
            : owned;
    }

    /// <summary>
    /// Whether the officer may act on a campaign with these terms. Terms of before unions are nobody's in particular,
    /// and so the province's.
    /// </summary>
    public static bool Covers(Actor actor, CampaignTerms terms, IUnionTree unions) =>
        Shows(actor, terms.Owner, unions)
        && (terms.For.Unions ?? []).All(union => actor.ActsFor(union, unions));

    /// <summary>
    /// Whether the officer may look at a campaign and at what has become of it: the union that owns it lies within
    /// theirs, whoever it is for.
    /// </summary>
    public static bool Shows(Actor actor, long? owner, IUnionTree unions) =>
        owner is { } union ? actor.ActsFor(union, unions) : actor.ActsForProvince(unions);
}
