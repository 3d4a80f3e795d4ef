using System.Collections.Concurrent;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Grains;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Registry;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Tests.Stress;

/// <summary>
/// One client with a terminal of its own, that asks for random things, of sales and holds that all clients share, and
/// repeats a request until its answer is certain.
/// </summary>
internal sealed class StressClient(
    StressShop shop, TerminalId terminal, IReadOnlyList<IGrainFactory> processes, RecentIds recent, int seed)
{
    private readonly Random _random = new(seed);
    private int _requests;
    private Func<IMerchantGrain, Task<CheckoutAnswer>>? _last;
    private RedemptionId _lastId;
    private VoidOriginal? _lastCheckout;

    /// <summary>How often which answer came.</summary>
    public ConcurrentDictionary<string, int> Answers { get; } = new();

    /// <summary>Does one thing.</summary>
    public Task ActAsync() => _random.Next(100) switch
    {
        < 38 => RedeemAsync(),
        < 44 => ClaimAsync(),
        < 72 => RefundAsync(),
        < 82 => HoldAsync(),
        < 90 => CaptureAsync(),
        < 94 => VoidAsync(),
        < 97 => VoidRequestAsync(),
        _ => RepeatAsync(),
    };

    private Task<CheckoutAnswer.Decided> RedeemAsync()
    {
        var lines = new BasketLine[_random.Next(1, 4)];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = new BasketLine(_random.Next(1, 4), new Fen(_random.Next(1, 700)));
        var pay = _random.Next(2) == 0 ? null : new PayRequest(Max: new Fen(_random.Next(1, 1_500)));
        var number = shop.Cards[_random.Next(shop.Cards.Count)];
        var checkout = new RedeemCheckout(number, terminal, NextNo(), new Basket(lines), Pay: pay);
        _lastCheckout = new VoidOriginal(number, terminal, checkout.RequestNo);
        return AskAsync(merchant => merchant.RedeemAsync(checkout));
    }

    private Task<CheckoutAnswer.Decided> RefundAsync()
    {
        if (recent.Any(_random) is not { } sale)
            return RedeemAsync();
        var everything = new RefundCheckout(sale, terminal, NextNo());
        var refund = _random.Next(5) switch
        {
            0 => everything,
            < 3 => everything with { Amount = new Fen(_random.Next(1, 1_200)) },
            _ => everything with { Lines = [new RefundLine(_random.Next(1, 4), _random.Next(1, 3))] },
        };
        return AskAsync(merchant => merchant.RefundAsync(refund));
    }

    private Task<CheckoutAnswer.Decided> HoldAsync()
    {
        var number = shop.Cards[_random.Next(shop.Cards.Count)];
        var amount = new Fen(_random.Next(1, 2_000));
        var hold = new AuthorizeHold(number, terminal, NextNo(), amount, LifetimeSeconds: _random.Next(1, 4));
        return AskAsync(merchant => merchant.AuthorizeAsync(hold));
    }

    private Task<CheckoutAnswer.Decided> CaptureAsync()
    {
        if (recent.AnyHold(_random) is not { } hold)
            return HoldAsync();
        var amount = _random.Next(2) == 0 ? (Fen?)null : new Fen(_random.Next(1, 1_500));
        var capture = new CaptureHold(hold, terminal, NextNo(), amount);
        return AskAsync(merchant => merchant.CaptureAsync(capture));
    }

    private Task<CheckoutAnswer.Decided> VoidAsync()
    {
        if (recent.AnyHold(_random) is not { } hold)
            return HoldAsync();
        var request = new VoidHold(hold, terminal, NextNo());
        return AskAsync(merchant => merchant.VoidAsync(request));
    }

    // Half of them are of requests that have not been sent, and then are.
    private async Task VoidRequestAsync()
    {
        var request = _lastCheckout;
        if (request is null || _random.Next(2) == 0)
            request = new VoidOriginal(shop.Cards[_random.Next(shop.Cards.Count)], terminal, NextNo());
        await AskAsync(merchant => merchant.VoidRequestAsync(request));
        if (request == _lastCheckout)
            return;
        var late = new RedeemCheckout(
            request.Number, terminal, request.Original, new Basket([new BasketLine(1, new Fen(1_000))]));
        var answer = await AskAsync(merchant => merchant.RedeemAsync(late));
        var decline = Assert.IsType<CheckoutEntry.Decline>(answer.Entry);
        Assert.Equal(DeclineReason.RequestVoided, decline.Facts.Reason);
    }

    private async Task RepeatAsync()
    {
        if (_last is not { } request)
            return;
        var expected = _lastId;
        var again = await AskAsync(request);
        Assert.Equal((expected, true), (again.Entry.Id, again.IsReplay));
    }

    // Coupons are used by the checkouts that follow: an open one is weighed like any other offer.
    private async Task ClaimAsync()
    {
        var claim = new ClaimCoupon(shop.Coupons, shop.Cards[_random.Next(shop.Cards.Count)]);
        var name = new RequestName("actor/stress", $"claim-{terminal}-{++_requests}");
        var first = await AnsweredAsync(process => RegistryOf(process).ClaimCouponAsync(claim, name));
        Count(first is ClaimAnswer.Declined declined ? Codes.Of(declined.Reason) : first.GetType().Name);
        if (first is not ClaimAnswer.Claimed claimed || _random.Next(4) > 0)
            return;
        var again = await AnsweredAsync(process => RegistryOf(process).ClaimCouponAsync(claim, name));
        Assert.Equal(claimed.Event.Coupon, Assert.IsType<ClaimAnswer.Claimed>(again).Event.Coupon);
    }

    private static IRegistryGrain RegistryOf(IGrainFactory process) =>
        process.GetGrain<IRegistryGrain>(IRegistryGrain.Key);

    private RequestNo NextNo() => RequestNo.Of($"x-{++_requests}");

    private async Task<CheckoutAnswer.Decided> AskAsync(Func<IMerchantGrain, Task<CheckoutAnswer>> request) => Note(
        request,
        Assert.IsType<CheckoutAnswer.Decided>(await AnsweredAsync(process =>
            request(process.GetGrain<IMerchantGrain>(terminal.Merchant.Value)))));

    private async Task<T> AnsweredAsync<T>(Func<IGrainFactory, Task<T>> request)
    {
        while (true)
        {
            try
            {
                // Mostly the same process, as a card has one activation; now and then another one.
                return await request(processes[_random.Next(20) == 0 ? _random.Next(processes.Count) : 0]);
            }
            catch (Exception uncertain) when (uncertain is LedgerUnavailableException or CommitUnknownException)
            {
                await Task.Yield();
            }
        }
    }

    private CheckoutAnswer.Decided Note(
        Func<IMerchantGrain, Task<CheckoutAnswer>> request, CheckoutAnswer.Decided decided)
    {
        (_last, _lastId) = (request, decided.Entry.Id);
        recent.Add(decided.Entry);
        Count(decided.Entry is CheckoutEntry.Decline decline
            ? Codes.Of(decline.Facts.Reason)
            : decided.Entry.GetType().Name);
        return decided;
    }

    private void Count(string what) => Answers.AddOrUpdate(what, 1, static (_, count) => count + 1);
}
