using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Purses;
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
    : LedgerCommand<CardState, CardEvent, CheckoutAnswer>(RequestOf(checkout))
{
    private readonly ExhaustionSeen _exhaustion = new(rules.Beliefs);
    private Redeemed? _proposed;
    private IReadOnlyList<RunningCampaign> _campaigns = [];

    public override Proposal<CardEvent, CheckoutAnswer> Decide(CardState state, long version, DateTimeOffset now)
    {
        if (state.Status is CardStatus.None)
        {
            return new Proposal<CardEvent, CheckoutAnswer>.Refuse(
                new CheckoutAnswer.Unknown(UnknownParty.CardUnknown));
        }

        var at = state.NotBeforeLast(now);
        var due = Upkeep.Due(state, rules.Rulebook, at);
        var current = due.Aggregate(state, (so, happened) => so.Apply(happened));
        return Redeeming.Decide(rules.CaseOf(current, merchant, _exhaustion, at), checkout) switch
        {
            RedemptionDecision.Approved(var redeemed, var campaigns) => Approve(due, redeemed, campaigns, version),
            RedemptionDecision.Refused(var declined) => Decline(due, declined, version),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };
    }

    public override CheckoutAnswer Replay(JournalEntry original) => new CheckoutAnswer.Decided(
        CheckoutEntries.Find(original)
            ?? throw new InvalidOperationException($"{original.Stream} at {original.Version} is not a checkout."),
        IsReplay: true);

    public override CheckoutAnswer Mismatch() => CheckoutAnswer.RequestMismatch.Instance;

    public override void Exhausted(QuotaId quota, long left)
    {
        var day = BusinessDay.Of(_proposed!.At);
        foreach (var campaign in _campaigns)
            _exhaustion.Learn(quota, left, campaign.Id, merchant.Merchant, day);
    }

    private static RequestKey RequestOf(RedeemCheckout checkout) => Requests.Of(
        CheckoutEntries.ScopeOf(checkout.Terminal),
        checkout.RequestNo.Value,
        "checkout:",
        DomainJson.RedeemCheckouts.Write(checkout));

    private Proposal<CardEvent, CheckoutAnswer>.Write Approve(
        IReadOnlyList<CardEvent> due, Redeemed redeemed, IReadOnlyList<RunningCampaign> campaigns, long version)
    {
        _proposed = redeemed;
        _campaigns = campaigns;
        var day = BusinessDay.Of(redeemed.At);
        return Answer(due, redeemed, version) with
        {
            Facts = new EntryFacts(
                merchant.Merchant.Value,
                campaigns.Count > 0 ? campaigns[0].Id.Value : null,
                day.Date,
                redeemed.Gross,
                redeemed.Discount),
            Reservations = CampaignQuotas.TakenBy(redeemed, campaigns, day),
        };
    }

    // The amount of a decline is left out of the facts: sums over them are of what was really sold.
    private Proposal<CardEvent, CheckoutAnswer>.Write Decline(
        IReadOnlyList<CardEvent> due, Declined declined, long version) =>
        Answer(due, declined, version) with
        {
            Facts = new EntryFacts(merchant.Merchant.Value, BusinessDay: BusinessDay.Of(declined.At).Date),
        };

    private Proposal<CardEvent, CheckoutAnswer>.Write Answer(
        IReadOnlyList<CardEvent> due, CardEvent happens, long version) => new(
            happens,
            new CheckoutAnswer.Decided(
                CheckoutEntries.Of(new RedemptionId(card, version), happens), IsReplay: false))
        {
            Before = due,
            Postings = CardPostings.Of([.. due, happens]),
        };
}
