using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// What a campaign that grants a benefit has for a card. A card that comes late is given what it earned within the
/// span, for as long as the money lasts. Pure: no clock, no I/O, no randomness.
/// </summary>
public static class Granting
{
    /// <summary>The grant, or null if there is none, or the card has had it.</summary>
    public static DueGrant? Offered(RunningCampaign campaign, CardState card, IUnionTree unions, DateTimeOffset at)
    {
        // Most cards have had most grants: that is found out first.
        if (card.Status is not CardStatus.Active || card.Usage.Of(campaign.Id) is not null)
            return null;
        var terms = campaign.Terms;
        if (terms.Offers is not [Offer.Benefit benefit] || card.Member is not { } member)
            return null;
        if (at < terms.Span.From || at >= benefit.Valid.Until || card.IssuedAt >= terms.Span.Until)
            return null;

        var earned = at < terms.Span.Until ? at : terms.Span.Until.AddTicks(-1);
        if (Eligibility.Outside(terms.For, member, card.IssuedAt, unions, earned) is not null)
            return null;
        var funding = terms.Funding.Split(benefit.Amount);
        return new DueGrant(
            campaign.Id,
            campaign.TermsVersion,
            benefit.No,
            terms.Name,
            benefit.Purse,
            funding.Union,
            funding.Sponsor,
            benefit.Valid.From,
            benefit.Valid.Until);
    }
}
