using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Tests.Purses;

/// <summary>
/// A card whose money has a life: each step is something that is asked of it, and what the rules make of it is applied
/// and booked. Beside the card runs a model that knows amounts only.
/// </summary>
internal sealed class WalletLife
{
    private static readonly Purse[] Purses =
    [
        Cash.Purse(Cash.Festival, priority: 2) with { DailyCap = new Fen(700) },
        Cash.Purse(Cash.Meal, priority: 1, new ExpiryPolicy.Grace(3)) with { RedemptionCap = new Fen(300) },
    ];

    private static readonly Rulebook Rules = Cash.Rules(Purses);
    private readonly List<DueGrant> _grants = [];
    private DateTimeOffset _now = Sample.Now;
    private long _version = 2;

    public CardState Card { get; private set; } = Sample.ActiveCard;

    public List<CardEvent> Events { get; } = [];

    /// <summary>Every account that was booked on, with its balance.</summary>
    public Dictionary<Account, Fen> Balances { get; } = [];

    public Dictionary<(PurseCode Purse, Domain.Time.BusinessDay Day), Fen> Spent { get; } = [];

    /// <param name="what">What is asked: 0 to 9.</param>
    /// <param name="amount">Of how much: 1 to 999 fen.</param>
    public void Step(int what, int amount)
    {
        _now = Card.NotBeforeLast(_now + Pause(what, amount));
        var due = Upkeep.Due(Card, Rules, _grants, _now);
        var current = Card.After(due);
        var own = Ask(current, what, amount);
        Write(own is null ? due : [.. due, own]);
    }

    /// <summary>The card as whoever replays the journal has it.</summary>
    public CardState Replayed() => Events
        .Select(happened => DomainJson.CardEvents.Read(DomainJson.CardEvents.Write([happened]))[0])
        .Aggregate(Sample.ActiveCard, (card, happened) => card.Apply(happened));

    /// <summary>The card goes on from its snapshot.</summary>
    public void Restore() => Card = DomainJson.CardStates.Read(DomainJson.CardStates.Write(Card));

    private static TimeSpan Pause(int what, int amount) => what switch
    {
        7 => TimeSpan.FromHours(amount % 40),
        8 => TimeSpan.FromDays(amount % 9),
        9 => TimeSpan.FromMinutes(-(amount % 30)),
        _ => TimeSpan.FromSeconds(amount % 90),
    };

    private CardEvent? Ask(CardState card, int what, int amount)
    {
        var checkout = Sample.Case() with { Card = card, Rules = Rules, Now = _now };
        switch (what)
        {
            case 0:
                _grants.Add(Cash.Grant(
                    amount % 2 == 0 ? Cash.Festival : Cash.Meal,
                    amount,
                    campaign: _grants.Count + 1,
                    sponsor: amount % 3,
                    from: _now.AddHours(amount % 5),
                    until: _now.AddHours(6 + (amount % 100))));
                return null;
            case 1 or 2:
                return Decided(Redeeming.Decide(
                    checkout, Sample.Redeem(Sample.Basket(amount, 1)) with { Pay = new PayRequest() }));
            case 3 or 4:
                return Holding.Authorize(
                    checkout,
                    new AuthorizeHold(
                        Sample.Number, Sample.Terminal, Sample.RequestNo, new Fen(amount), LifetimeSeconds: amount),
                    new HoldId(new CardId(1042), _version + 1));
            case 5 when card.Wallet.Holds is [var hold, ..]:
                return Holding.Capture(checkout, new CaptureHold(
                    hold.Id, Sample.Terminal, Sample.RequestNo, Fen.Min(hold.Amount, new Fen(amount))));
            case 6 when card.Wallet.Holds is [.., var hold]:
                return Holding.Void(checkout, hold.Id, Sample.RequestNo);
            default:
                return null;
        }
    }

    private static CardEvent Decided(RedemptionDecision decision) => decision switch
    {
        RedemptionDecision.Approved(var redeemed, _) => redeemed,
        RedemptionDecision.Refused(var declined) => declined,
        _ => throw new InvalidOperationException("A decision of a later version."),
    };

    private void Write(IReadOnlyList<CardEvent> events)
    {
        if (events.Count == 0)
            return;
        Card = Card.After(events);
        Events.AddRange(events);
        _version++;
        foreach (var leg in CardPostings.Of(events))
            Balances[leg.Account] = Balances.GetValueOrDefault(leg.Account) + leg.Amount;
        foreach (var happened in events)
            Count(happened);
    }

    private void Count(CardEvent happened)
    {
        IReadOnlyList<Slice> slices = happened switch
        {
            Redeemed redeemed => redeemed.Paid ?? [],
            Captured captured => captured.Slices,
            _ => [],
        };
        var at = happened is Captured { Hold: var id } ? PlacedAt(id) : happened.At;
        foreach (var slice in slices)
        {
            var key = (slice.Purse, Domain.Time.BusinessDay.Of(at));
            Spent[key] = Spent.GetValueOrDefault(key) + slice.Amount;
        }
    }

    private DateTimeOffset PlacedAt(HoldId id) => Events.OfType<Authorized>().Single(held => held.Hold == id).At;
}
