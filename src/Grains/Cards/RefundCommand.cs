using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// A refund: decided on the sale and on the latest of its refunds, which the card points to. The fence of the card's
/// stream sees to it that there is no later one when it is written.
/// </summary>
/// <param name="card">The card.</param>
/// <param name="refund">What is given back.</param>
/// <param name="request">What recognises a repetition.</param>
/// <param name="merchant">The merchant's side.</param>
/// <param name="rules">What the card is decided by.</param>
internal sealed class RefundCommand(
    CardId card,
    RefundCheckout refund,
    RequestKey request,
    MerchantFacts merchant,
    CheckoutRules rules)
    : CheckoutCommand(card, merchant, rules, request)
{
    private readonly HashSet<QuotaId> _absent = [];
    private bool _isVoid;
    private CardEvent? _named;
    private Refunded? _latest;

    /// <summary>A refund that names the sale and has a number of its own.</summary>
    public static RefundCommand Of(CardId card, RefundCheckout refund, MerchantFacts merchant, CheckoutRules rules) =>
        new(
            card,
            refund,
            RequestOf(refund.Terminal, refund.RequestNo, "refund", DomainJson.RefundCheckouts.Write(refund)),
            merchant,
            rules);

    /// <summary>
    /// Voids a request that turned out to have sold something: all that remains of it is given back. It is found again
    /// by the number of that request, in the scope of voids.
    /// </summary>
    public static RefundCommand Of(
        CardId card, VoidOriginal request, RedemptionId sale, MerchantFacts merchant, CheckoutRules rules) => new(
            card,
            new RefundCheckout(sale, request.Terminal, request.Original),
            VoidCommand.RequestOf(request),
            merchant,
            rules)
        {
            _isVoid = true,
        };

    public override bool MayFollow => true;

    public override async ValueTask PrepareAsync(CardState state, IJournal journal)
    {
        if (_named is null && await ReadAsync(journal, refund.Sale.Version) is { } named)
            _named = named is Redeemed redeemed ? await OldUses.CompleteAsync(redeemed, journal) : named;

        var latest = state.Refunds.LatestOf(refund.Sale.Version);
        if (latest != _latest?.Version)
            _latest = latest is { } version ? (Refunded?)await ReadAsync(journal, version) : null;
    }

    /// <summary>
    /// A refund of the same sale may be among those before it, and so may the sale itself if it was not found: both are
    /// read once they are durable.
    /// </summary>
    public override bool IsPreparedFor(CardState state) =>
        _named is not null && state.Refunds.LatestOf(refund.Sale.Version) == _latest?.Version;

    /// <summary>
    /// There is always room to give back; what has none does not exist, because nothing was ever taken from it.
    /// </summary>
    protected override void Refused(QuotaId quota, long left) => _absent.Add(quota);

    protected override Proposal<CardEvent, CheckoutAnswer>.Write DecideOn(Moment moment)
    {
        var refundCase = new RefundCase(
            moment.Card, Merchant, _named, _latest, Rules.Rulebook, moment.Version, moment.At, _isVoid);
        return Refunding.Decide(refundCase, refund) switch
        {
            RefundDecision.Approved(var refunded) => Approve(moment, refunded),
            RefundDecision.Refused(var declined) => Decline(moment, declined),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };
    }

    // The columns count what is given back as negative, on the day of the refund: sums over them are of what was sold
    // and kept.
    private Proposal<CardEvent, CheckoutAnswer>.Write Approve(Moment moment, Refunded refunded) =>
        Answer(moment, refunded) with
        {
            Facts = new EntryFacts(
                Merchant.Merchant.Value,
                refunded.Offers.Count > 0 ? refunded.Offers[0].Campaign.Value : null,
                BusinessDay.Of(refunded.At).Date,
                -refunded.Gross,
                -refunded.Discount),
            Reservations =
            [
                .. CampaignQuotas.GivenBackBy(refunded)
                    .Where(given => !_absent.Contains(given.Quota)),
            ],
        };

    private async Task<CardEvent?> ReadAsync(IJournal journal, long version) =>
        await journal.ReadAsync(new StreamId(StreamKind.Card, refund.Sale.Card.Value), version) is { } entry
            ? DomainJson.CardEvents.Read(entry.Events.Span)[^1]
            : null;
}
