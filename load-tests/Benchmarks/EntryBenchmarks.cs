using System.Text;
using BenchmarkDotNet.Attributes;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Ledger;

namespace CardPlatform.Benchmarks;

/// <summary>What an entry costs on its way into the journal and back: a redemption without its rules.</summary>
[MemoryDiagnoser, MinColumn]
public class EntryBenchmarks
{
    private static readonly byte[] Subject = Encoding.UTF8.GetBytes("checkout:");

    private static readonly RedeemCheckout Request = new(
        Counter.Number, Counter.Terminal, RequestNo.Of("t-1"), Counter.Basket);

    private CardState _card = null!;
    private Redeemed _event = null!;
    private byte[] _entry = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var checkout = Counter.With(campaigns: 10);
        _card = checkout.Card;
        _event = ((RedemptionDecision.Approved)Redeeming.Decide(checkout, Request)).Event;
        _entry = DomainJson.CardEvents.Write([_event]);
    }

    /// <summary>The events of an entry as the journal stores them.</summary>
    [Benchmark]
    public byte[] Serialise() => DomainJson.CardEvents.Write([_event]);

    /// <summary>The postings of an entry as the journal stores them.</summary>
    [Benchmark]
    public string? Postings() => PostingsJson.Write(RedemptionPostings.Of(_event));

    /// <summary>What replay does with each entry of a card.</summary>
    [Benchmark]
    public CardState DeserialiseAndApply()
    {
        var card = _card;
        foreach (var happened in DomainJson.CardEvents.Read(_entry))
            card = card.Apply(happened);
        return card;
    }

    /// <summary>What tells a repetition of a request from another request.</summary>
    [Benchmark]
    public RequestHash HashRequest() => RequestHash.Of([.. Subject, .. DomainJson.RedeemCheckouts.Write(Request)]);
}
