using System.Globalization;
using System.Text.Json;

namespace CardPlatform.Harness.Preparation;

/// <summary>Launches the campaigns and activities of a run, over HTTP as officers do.</summary>
internal sealed class ShopOpening(Officer officer)
{
    /// <summary>What one redemption takes off.</summary>
    public const int DiscountFen = 500;

    private const int MinimumFen = 1_000;

    /// <summary>Each of an officer's steps waits for what follows the journal, and so costs time but no work.</summary>
    private const int AtOnce = 250;

    private const int Activities = 40;

    /// <summary>No run uses it up, and yet every use takes from it.</summary>
    private const long PlentyOfUses = 1_000_000_000;

    private readonly object _off = new { off = Officer.Fen(DiscountFen), minimum = Officer.Fen(MinimumFen) };
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    /// <param name="plan">Who the merchants are.</param>
    /// <param name="merchants">Their ids, in the order of the plan.</param>
    /// <param name="card">The number of a card in use, for what has to be used up.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Shop> OpenAsync(
        MerchantPlan plan, IReadOnlyList<long> merchants, long card, CancellationToken cancellationToken)
    {
        var ids = Enumerable.Range(0, MerchantPlan.Campaigns)
            .Select(i => merchants.Skip(i * plan.MerchantsOfEachCampaign).Take(plan.MerchantsOfEachCampaign));
        await Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (some, cancelled) => await LaunchAsync(
                new { merchants = some.Select(Text) }, PlentyOfUses, cancelled));
        await LaunchAsync(new { categories = new[] { MerchantPlan.HotCategory } }, PlentyOfUses, cancellationToken);
        await LaunchAsync(new { categories = new[] { MerchantPlan.SoldOutCategory } }, 1, cancellationToken);
        var activities = await Task.WhenAll(
            Enumerable.Range(0, Activities).Select(_ => LaunchActivityAsync(cancellationToken)));

        var soldOut = merchants.Skip(plan.Spread + MerchantPlan.Hot).ToArray();
        await UseUpAsync(soldOut[0], Text(card), cancellationToken);
        return new Shop(
            [.. merchants.Take(plan.Spread)],
            [.. merchants.Skip(plan.Spread).Take(MerchantPlan.Hot)],
            soldOut,
            activities);
    }

    private Task<string> LaunchAsync(object places, long totalCount, CancellationToken cancellationToken) =>
        officer.LaunchAsync(
            "campaigns",
            "campaignId",
            new
            {
                name = new { zh = "满减", en = "Five off" },
                offers = new[] { new { no = 1, amountOff = _off } },
                funding = new { unionBasisPoints = 10_000 },
                from = _now.AddDays(-1),
                until = _now.AddDays(365),
                limits = new { totalCount, totalBudget = Officer.Fen(totalCount * DiscountFen) },
                places,
            },
            cancellationToken);

    private Task<string> LaunchActivityAsync(CancellationToken cancellationToken) => officer.LaunchAsync(
        "activities",
        "activityId",
        new
        {
            title = new { zh = "电影日", en = "Cinema day" },
            place = new { city = 410100, text = "花园路 1 号" },
            sessions = new[]
            {
                new { no = 1, from = _now.AddDays(366), until = _now.AddDays(366.1), capacity = 1_000_000 },
            },
            signUp = new { from = _now.AddHours(-1), until = _now.AddDays(365) },
        },
        cancellationToken);

    private Task<JsonElement> UseUpAsync(long merchant, string cardNumber, CancellationToken cancellationToken)
    {
        var lines = new[] { new { quantity = 1, unitPriceFen = MinimumFen } };
        return officer.SendAsync(
            "redemptions",
            new { terminalId = $"{merchant}-1", requestNo = "use-up", cardNumber, lines },
            cancellationToken);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
