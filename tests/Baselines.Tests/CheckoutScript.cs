namespace CardPlatform.Baselines.Tests;

/// <summary>A shop of every kind, and the requests that find out what each kind answers.</summary>
internal sealed class CheckoutScript
{
    /// <summary>Everything that the requests are answered with.</summary>
    public static readonly string[] Outcomes =
    [
        "BASKET_BELOW_MINIMUM", "CAMPAIGN_DAY_EXHAUSTED", "CAMPAIGN_EXHAUSTED", "CAMPAIGN_MERCHANT_EXHAUSTED",
        "CARD_CLOSED", "CARD_LOST", "CARD_NOT_ACTIVATED", "CARD_NUMBER_MALFORMED", "CARD_NUMBER_REPLACED",
        "CARD_SUSPENDED", "CARD_UNKNOWN", "MEMBER_DAY_LIMIT_REACHED", "MEMBER_LIMIT_REACHED", "MERCHANT_ENDED",
        "MERCHANT_SUSPENDED", "MERCHANT_UNKNOWN", "NO_APPLICABLE_OFFER", "PRICE_CHANGED", "REQUEST_MISMATCH",
        "STORE_MISMATCH", "TERMINAL_SUSPENDED", "TERMINAL_UNKNOWN", "approved",
    ];

    private readonly Counter _counter;
    private readonly List<(string What, string Outcome, object Request)> _requests = [];
    private Counter.Card _active = null!;
    private Counter.Card _second = null!;

    private CheckoutScript(Counter counter) => _counter = counter;

    /// <summary>What each is about, what becomes of it, and what it says; in this order.</summary>
    public IReadOnlyList<(string What, string Outcome, object Request)> Requests => _requests;

    public static async Task<CheckoutScript> PrepareAsync(Counter counter)
    {
        var script = new CheckoutScript(counter);
        await script.PrepareAsync();
        return script;
    }

    /// <summary>A request of one line for each price.</summary>
    public static Dictionary<string, object> Request(
        string terminal, string requestNo, string card, params long[] prices) => new()
        {
            ["terminalId"] = terminal,
            ["requestNo"] = requestNo,
            ["cardNumber"] = card,
            ["lines"] = prices.Select((price, i) => i % 2 == 0
                ? (object)new { quantity = i + 1, unitPriceFen = price, category = "food" }
                : new { quantity = i + 1, unitPriceFen = price, sku = $"sku-{i}" }).ToArray(),
        };

    private async Task PrepareAsync()
    {
        await RegisterAsync(new { unionId = Counter.Province, name = "省总工会" });
        await RegisterAsync(
            new { unionId = Counter.Union, name = "市总工会", parentId = Counter.Province, city = 410100 });
        await RegisterAsync(new { unionId = 77, name = "一厂工会", parentId = Counter.Union, city = 410100 });
        _active = await _counter.IssueAsync(life: "activate");
        _second = await _counter.IssueAsync(union: 77, "activate");
        await PrepareDiscountsAsync();
        await PrepareCardsAsync();
        await PrepareCountersAsync();
        await PrepareLimitsAsync();
        await PrepareQuotasAsync();
        await PrepareElsewhereAsync();
        await PrepareUsedAsync();
    }

    private async Task RegisterAsync(object union) =>
        await _counter.SendAsync("unions", union, union: Counter.Province);

    private async Task PrepareDiscountsAsync()
    {
        var merchant = await _counter.OpenMerchantAsync();
        await _counter.LaunchAsync(merchant, [Counter.Percent(1, 2_000, capFen: 1_000)]);
        await _counter.LaunchAsync(merchant, [Counter.Amount(1, 300, 1_000), Counter.Amount(2, 2_500, 10_000)]);
        Ask("percentage is best", "approved", merchant, _active, 2_001);
        Ask("percentage is capped", "approved", merchant, _active, 9_000);
        Ask("amount is best, over several lines", "approved", merchant, _active, 3_333, 1_111, 2_222, 7);
        Ask("equal discounts: the lower campaign", "approved", merchant, _active, 1_500);
        Ask("free articles among others", "approved", merchant, _active, 0, 5_001, 0);
        Ask("below a minimum, but the percentage applies", "approved", merchant, _active, 999);
        Ask("nothing to take off", "BASKET_BELOW_MINIMUM", merchant, _active, 0);

        var first = _requests[0].Request;
        _requests.Add(("repetition", "approved", first));
        _requests.Add(("repetition of a decline", "BASKET_BELOW_MINIMUM", _requests[6].Request));
        _requests.Add(("other body under its number", "REQUEST_MISMATCH",
            With(first, ("expectedPayableFen", 99))));
        _requests.Add(("other card under its number", "REQUEST_MISMATCH", With(first, ("cardNumber", _second.Number))));
        Ask("expected to pay less", "PRICE_CHANGED", merchant, _active, ("expectedPayableFen", 1_600), 2_001);
        Ask("expected to pay just that", "approved", merchant, _active, ("expectedPayableFen", 1_601), 2_001);
        Ask("in its store", "approved", merchant, _active, ("storeNo", 1), 2_001);
        Ask("in another store", "STORE_MISMATCH", merchant, _active, ("storeNo", 2), 2_001);

        var single = await _counter.OpenMerchantAsync();
        await _counter.LaunchAsync(single, [Counter.Amount(1, 500, 1_000)]);
        Ask("below the only minimum", "BASKET_BELOW_MINIMUM", single, _active, 999);
        Ask("member of a union below", "approved", single, _second, 1_000);
    }

    private async Task PrepareCardsAsync()
    {
        var merchant = await _counter.OpenMerchantAsync();
        await _counter.LaunchAsync(merchant, [Counter.Percent(1, 1_000)]);
        foreach (var (outcome, life) in new (string, string[])[]
        {
            ("CARD_NOT_ACTIVATED", []),
            ("CARD_SUSPENDED", ["activate", "suspend"]),
            ("CARD_LOST", ["activate", "report-lost"]),
            ("CARD_CLOSED", ["activate", "close"]),
        })
            Ask("card", outcome, merchant, await _counter.IssueAsync(life: life), 1_000);

        var renumbered = await _counter.IssueAsync(life: "activate");
        var number = _counter.NextNumber();
        await _counter.SendAsync($"cards/{renumbered.Id}/replace-number", new { cardNumber = number });
        Ask("old number", "CARD_NUMBER_REPLACED", merchant, renumbered, 1_000);
        Ask("new number", "approved", merchant, renumbered with { Number = number }, 1_000);
        Ask("no such card", "CARD_UNKNOWN", merchant, new Counter.Card("", _counter.NextNumber()), 1_000);
        Ask("no card number", "CARD_NUMBER_MALFORMED", merchant, new Counter.Card("", "622848000000001"), 1_000);

        var abroad = await _counter.IssueAsync(union: 999, "activate");
        Ask("member of another union", "NO_APPLICABLE_OFFER", merchant, abroad, 1_000);
    }

    private async Task PrepareCountersAsync()
    {
        foreach (var (step, outcome) in new[] { ("suspend", "MERCHANT_SUSPENDED"), ("end", "MERCHANT_ENDED") })
        {
            var merchant = await _counter.OpenMerchantAsync();
            await _counter.SendAsync($"merchants/{merchant.Id}/{step}", new { });
            Ask("merchant", outcome, merchant, _active, 1_000);
        }

        var open = await _counter.OpenMerchantAsync();
        var stopped = open with { Terminal = await _counter.AddTerminalAsync(open.Id) };
        await _counter.SendAsync($"merchants/{open.Id}/terminals/{stopped.Terminal}/suspend", new { });
        Ask("terminal", "TERMINAL_SUSPENDED", stopped, _active, 1_000);
        Ask("no such terminal", "TERMINAL_UNKNOWN", open with { Terminal = $"{open.Id}-9" }, _active, 1_000);
        Ask("no such merchant", "MERCHANT_UNKNOWN", open with { Terminal = "987654-1" }, _active, 1_000);
        Ask("no campaign at all", "NO_APPLICABLE_OFFER", open, _active, 1_000);
    }

    private async Task PrepareLimitsAsync()
    {
        var inAll = await _counter.OpenMerchantAsync();
        await _counter.LaunchAsync(inAll, [Counter.Percent(1, 1_000)], new { perMemberTotal = 2 });
        Ask("first of two", "approved", inAll, _active, 1_000);
        Ask("second of two", "approved", inAll, _active, 1_000);
        Ask("third of two", "MEMBER_LIMIT_REACHED", inAll, _active, 1_000);
        Ask("somebody else's first", "approved", inAll, _second, 1_000);

        var daily = await _counter.OpenMerchantAsync();
        await _counter.LaunchAsync(daily, [Counter.Percent(1, 1_000)], new { perMemberPerDay = 1 });
        await _counter.LaunchAsync(daily, [Counter.Amount(1, 50, 5_000)]);
        Ask("first of a day", "approved", daily, _active, 1_000);
        Ask("second of a day", "MEMBER_DAY_LIMIT_REACHED", daily, _active, 1_000);
        Ask("second of a day, with another offer", "approved", daily, _active, 5_000);
    }

    private async Task PrepareQuotasAsync()
    {
        var counted = await _counter.OpenMerchantAsync();
        await _counter.LaunchAsync(
            counted, [Counter.Percent(1, 2_000), Counter.Percent(2, 1_900)], new { totalCount = 1 });
        Ask("the only one", "approved", counted, _active, 1_000);
        Ask("one too many", "CAMPAIGN_EXHAUSTED", counted, _second, 1_000);
        await _counter.LaunchAsync(counted, [Counter.Amount(1, 100, 2_000)]);
        Ask("one too many, with another offer", "approved", counted, _second, 2_000);

        var budgeted = await _counter.OpenMerchantAsync();
        await _counter.LaunchAsync(budgeted, [Counter.Percent(1, 1_000)], new { totalBudget = Counter.Fen(1_500) });
        Ask("within the budget", "approved", budgeted, _active, 10_000);
        Ask("more than is left", "CAMPAIGN_EXHAUSTED", budgeted, _active, 5_010);
        Ask("just what is left", "approved", budgeted, _active, 5_000);
        Ask("nothing is left", "CAMPAIGN_EXHAUSTED", budgeted, _active, 1_000);

        var daily = await _counter.OpenMerchantAsync();
        await _counter.LaunchAsync(daily, [Counter.Percent(1, 1_000)], new { perDayCount = 1 });
        Ask("the only one of the day", "approved", daily, _active, 1_000);
        Ask("one too many of the day", "CAMPAIGN_DAY_EXHAUSTED", daily, _second, 1_000);

        var local = await _counter.OpenMerchantAsync();
        await _counter.LaunchAsync(local, [Counter.Percent(1, 1_000)], new { perMerchantCount = 1, perDayCount = 9 });
        Ask("the only one here", "approved", local, _active, 1_000);
        Ask("one too many here", "CAMPAIGN_MERCHANT_EXHAUSTED", local, _second, 1_000);
    }

    private async Task PrepareElsewhereAsync()
    {
        var merchant = await _counter.OpenMerchantAsync(category: "cinema");
        var now = TimeProvider.System.GetUtcNow();
        var local = now.ToOffset(TimeSpan.FromHours(8));
        object[] offers = [Counter.Percent(1, 1_000)];
        string[] here = [merchant.Id];
        await _counter.LaunchAsync(merchant, offers, null, ("from", now.AddDays(10)));
        await _counter.LaunchAsync(
            merchant, offers, null, ("places", new { merchants = here, cities = new[] { 410300 } }));
        await _counter.LaunchAsync(
            merchant, offers, null, ("places", new { merchants = here, categories = new[] { "bakery" } }));
        await _counter.LaunchAsync(merchant, offers, null, ("audience", new { unions = new[] { 77 } }));
        await _counter.LaunchAsync(merchant, offers, null, ("calendar", Window(local.AddHours(2), local.AddHours(3))));
        Ask("nothing here and now", "NO_APPLICABLE_OFFER", merchant, _active, 1_000);
        Ask("but for one union", "approved", merchant, _second, 1_000);

        var crossing = await _counter.OpenMerchantAsync();
        await _counter.LaunchAsync(
            crossing, offers, null, ("calendar", Window(local.AddHours(-1), local.AddHours(-2))));
        Ask("all day but an hour", "approved", crossing, _active, 1_000);
    }

    /// <summary>What was used before the data was copied still counts after it.</summary>
    private async Task PrepareUsedAsync()
    {
        foreach (var (limits, outcome) in new (object, string)[]
        {
            (new { perMemberTotal = 1 }, "MEMBER_LIMIT_REACHED"),
            (new { perMemberPerDay = 1 }, "MEMBER_DAY_LIMIT_REACHED"),
            (new { totalCount = 1 }, "CAMPAIGN_EXHAUSTED"),
            (new { totalBudget = Counter.Fen(150) }, "CAMPAIGN_EXHAUSTED"),
            (new { perDayCount = 1 }, "CAMPAIGN_DAY_EXHAUSTED"),
            (new { perMerchantCount = 1 }, "CAMPAIGN_MERCHANT_EXHAUSTED"),
        })
        {
            var merchant = await _counter.OpenMerchantAsync();
            await _counter.LaunchAsync(merchant, [Counter.Percent(1, 1_000)], limits);
            var earlier = await _counter.RedeemAsync(Request(merchant.Terminal, "earlier", _active.Number, 1_000));
            Assert.Equal("approved", earlier.Outcome);
            Ask("used before", outcome, merchant, _active, 1_000);
        }
    }

    private static object Window(DateTimeOffset from, DateTimeOffset until) =>
        new { windows = new[] { new { from = $"{from:HH}:00", until = $"{until:HH}:00" } } };

    private static Dictionary<string, object> With(object request, params (string Name, object Value)[] fields)
    {
        var other = new Dictionary<string, object>((Dictionary<string, object>)request);
        foreach (var (name, value) in fields)
            other[name] = value;
        return other;
    }

    private void Ask(string what, string outcome, Counter.Merchant at, Counter.Card card, params long[] prices) =>
        _requests.Add((what, outcome, Request(at.Terminal, $"no-{_requests.Count}", card.Number, prices)));

    private void Ask(
        string what,
        string outcome,
        Counter.Merchant at,
        Counter.Card card,
        (string Name, object Value) field,
        params long[] prices) => _requests.Add((
            what, outcome, With(Request(at.Terminal, $"no-{_requests.Count}", card.Number, prices), field)));
}
