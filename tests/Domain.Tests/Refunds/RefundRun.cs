using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Tests.Purses;

namespace CardPlatform.Domain.Tests.Refunds;

/// <summary>Refunds of one sale, one after another, as a card would decide them.</summary>
internal sealed class RefundRun(Redeemed sale)
{
    private RefundCase _case = new(
        Cash.Sold(sale),
        Sample.Counter,
        sale,
        Latest: null,
        Rulebook.Empty,
        RandomSales.Id.Version + 1,
        Sample.Now.AddDays(1));

    public List<Refunded> Refunds { get; } = [];

    public Refunded? Latest => _case.Latest;

    public Domain.Cards.CardState Card => _case.Card;

    public static RefundRun Of(Redeemed sale, IEnumerable<RefundCheckout> requests)
    {
        var run = new RefundRun(sale);
        foreach (var request in requests)
            run.Try(request);
        return run;
    }

    /// <summary>The reason if it was declined.</summary>
    public DeclineReason? Try(RefundCheckout request)
    {
        switch (Refunding.Decide(_case, request))
        {
            case RefundDecision.Refused(var declined):
                return declined.Reason;
            case RefundDecision.Approved(var refunded):
                Refunds.Add(refunded);
                _case = _case with
                {
                    Card = _case.Card.Apply(refunded),
                    Latest = refunded,
                    Version = _case.Version + 1,
                };
                return null;
            default:
                throw new InvalidOperationException("A decision of a later version.");
        }
    }

    public Refunded Approve(RefundCheckout request)
    {
        Assert.Null(Try(request));
        return Refunds[^1];
    }
}
