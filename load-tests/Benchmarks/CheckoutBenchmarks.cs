using BenchmarkDotNet.Attributes;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Benchmarks;

/// <summary>What a quote and a redemption cost the rules alone, by the number of campaigns in force.</summary>
[MemoryDiagnoser, MinColumn]
public class CheckoutBenchmarks
{
    private static readonly QuoteCheckout Asked = new(Counter.Number, Counter.Terminal, Counter.Basket);

    private static readonly RedeemCheckout Redeemed = new(
        Counter.Number, Counter.Terminal, RequestNo.Of("t-1"), Counter.Basket);

    private CheckoutCase _case = null!;
    private CardState _card = null!;
    private Redeemed _event = null!;

    [Params(1, 10, 100, 200)]
    public int Campaigns { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _case = Counter.With(Campaigns);
        _card = _case.Card;
        _event = ((RedemptionDecision.Approved)Decide()).Event;
    }

    /// <summary>With every offer reported, applied or skipped.</summary>
    [Benchmark]
    public Quote Quote() => Quoting.Quote(_case, Asked);

    /// <summary>Without a report, with the event that is to be written.</summary>
    [Benchmark]
    public RedemptionDecision Decide() => Redeeming.Decide(_case, Redeemed);

    /// <summary>The card after it.</summary>
    [Benchmark]
    public CardState Apply() => _card.Apply(_event);
}
