using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// A claim of a coupon. Only a claim that succeeds is written; one that comes too late costs a look-up, which it shares
/// with all others that do. It decides nothing about money, so what time has brought to that is left to the next entry.
/// </summary>
internal sealed class ClaimCommand(CardId card, ClaimCoupon claim, CheckoutRules rules, RequestKey request)
    : LedgerCommand<CardState, CardEvent, ClaimAnswer>(request)
{
    private ClaimDecline? _soldOut;

    /// <summary>The same request, whichever card the number leads to.</summary>
    public static RequestKey RequestOf(ClaimCoupon claim, RequestName name) =>
        Requests.Of(name.Scope, name.Key, "claim:", DomainJson.ClaimCoupons.Write(claim));

    public override Proposal<CardEvent, ClaimAnswer> Decide(CardState state, long version, DateTimeOffset now)
    {
        if (state.Status is CardStatus.None)
            return new Proposal<CardEvent, ClaimAnswer>.Refuse(new ClaimAnswer.Unknown(UnknownParty.CardUnknown));

        var at = state.NotBeforeLast(now);
        var campaign = rules.Find(claim.Campaign);
        return Claiming.Decide(state, claim, campaign, rules.Unions, new CouponId(card, version), at) switch
        {
            ClaimDecision.Claimed when SoldOut(BusinessDay.Of(at)) is { } reason =>
                new Proposal<CardEvent, ClaimAnswer>.Refuse(new ClaimAnswer.Declined(reason)) { RestsOnQuota = true },
            ClaimDecision.Claimed(var claimed) =>
                Write(claimed, (Offer.Coupon)campaign!.Terms.Offers[0]),
            ClaimDecision.Declined(var reason) =>
                new Proposal<CardEvent, ClaimAnswer>.Refuse(new ClaimAnswer.Declined(reason)),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };
    }

    public override ClaimAnswer Replay(JournalEntry original) => new ClaimAnswer.Claimed(
        (CouponClaimed)DomainJson.CardEvents.Read(original.Events.Span)[^1], IsReplay: true);

    public override ClaimAnswer Mismatch() => ClaimAnswer.RequestMismatch.Instance;

    public override void Exhausted(QuotaId quota, long left)
    {
        _soldOut = quota == CampaignQuotas.ClaimsOf(claim.Campaign)
            ? ClaimDecline.CouponsSoldOut
            : ClaimDecline.CouponsSoldOutToday;
        rules.Beliefs.Refused(claim.Campaign);
    }

    public override Task SupersededAsync(QuotaId quota) => rules.RenewAsync(quota);

    private ClaimDecline? SoldOut(BusinessDay day) => _soldOut ?? rules.Beliefs.Claims(claim.Campaign, day);

    private static Proposal<CardEvent, ClaimAnswer>.Write Write(
        CouponClaimed claimed, Offer.Coupon coupon)
    {
        var day = BusinessDay.Of(claimed.At);
        return new Proposal<CardEvent, ClaimAnswer>.Write(claimed, new ClaimAnswer.Claimed(claimed, IsReplay: false))
        {
            Facts = new EntryFacts(CampaignId: claimed.Campaign.Value, BusinessDay: day.Date),
            Reservations = CampaignQuotas.TakenBy(claimed, coupon.Claims),
        };
    }
}
