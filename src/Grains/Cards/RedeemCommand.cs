using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>A checkout: decided again without a campaign whenever its quota turns out to be used up.</summary>
internal sealed class RedeemCommand(
    CardId card,
    RedeemCheckout checkout,
    MerchantFacts merchant,
    CheckoutRules rules)
    : CheckoutCommand(card, merchant, rules, RequestOf(checkout))
{
    private readonly ExhaustionSeen _exhaustion = new(rules.Beliefs);
    private Redeemed? _proposed;
    private IReadOnlyList<RunningCampaign> _campaigns = [];

    public override bool MayFollow => true;

    protected override void Refused(QuotaId quota, long left)
    {
        var day = BusinessDay.Of(_proposed!.At);
        foreach (var campaign in _campaigns)
            _exhaustion.Learn(quota, left, campaign.Id, Merchant.Merchant, day);
    }

    protected override Proposal<CardEvent, CheckoutAnswer>.Write DecideOn(Moment moment)
    {
        var checkoutCase = Rules.CaseOf(moment.Card, Merchant, _exhaustion, moment.At);
        return Redeeming.Decide(checkoutCase, checkout) switch
        {
            RedemptionDecision.Approved(var redeemed, var campaigns) => Approve(moment, redeemed, campaigns),
            RedemptionDecision.Refused(var declined) => Decline(moment, declined),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };
    }

    private static RequestKey RequestOf(RedeemCheckout checkout) => RequestOf(
        checkout.Terminal, checkout.RequestNo, "checkout", DomainJson.RedeemCheckouts.Write(checkout));

    private Proposal<CardEvent, CheckoutAnswer>.Write Approve(
        Moment moment, Redeemed redeemed, IReadOnlyList<RunningCampaign> campaigns)
    {
        _proposed = redeemed;
        _campaigns = campaigns;
        var day = BusinessDay.Of(redeemed.At);
        return Answer(moment, redeemed) with
        {
            Facts = new EntryFacts(
                Merchant.Merchant.Value,
                campaigns.Count > 0 ? campaigns[0].Id.Value : null,
                day.Date,
                redeemed.Gross,
                redeemed.Discount),
            Reservations = CampaignQuotas.TakenBy(redeemed, campaigns, day),
        };
    }
}
