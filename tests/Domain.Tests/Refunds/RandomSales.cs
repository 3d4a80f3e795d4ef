using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Tests.Checkout;
using FsCheck;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Refunds;

/// <summary>Random sales, small enough that parts of a fen matter, and random ways of giving them back.</summary>
internal static class RandomSales
{
    public static readonly RedemptionId Id = new(new CardId(1042), 7);

    /// <summary>Sales by discounts that may be clawed back, by purses and by tender.</summary>
    public static Gen<Redeemed> All { get; } = Sales(RefundRule.Keep, RefundRule.ClawBack);

    /// <summary>Sales whose discounts are never clawed back.</summary>
    public static Gen<Redeemed> Kept { get; } = Sales(RefundRule.Keep);

    /// <summary>What is asked for, in turn; what cannot be is declined.</summary>
    public static Gen<List<RefundCheckout>> Requests { get; } = Gen.OneOf(
        from line in Gen.Choose(1, 4)
        from quantity in Gen.Choose(1, 2)
        select Request(lines: [new RefundLine(line, quantity)]),
        from lines in Gen.Choose(1, 4).NonEmptyListOf()
        select Request(lines: [.. lines.Select(line => new RefundLine(line, 1))]),
        from amount in Gen.Choose(1, 400)
        select Request(amount: amount)).ListOf(8);

    public static RefundCheckout Request(IReadOnlyList<RefundLine>? lines = null, long? amount = null) => new(
        Id, Sample.Terminal, RequestNo.Of("r-1"), lines, amount is { } value ? new Fen(value) : null);

    private static Gen<Redeemed> Sales(params RefundRule[] rules) =>
        from lines in Lines().NonEmptyListOf()
        from offers in Offer(rules).ListOf()
        from benefit in Gen.Choose(0, 100)
        from cuts in Gen.Choose(1, 60).ListOf(4)
        select Sell([.. lines.Take(5)], [.. offers.Take(3)], benefit, cuts);

    private static Gen<(int Quantity, int Price)> Lines() =>
        from quantity in Gen.Choose(1, 4)
        from price in Gen.Choose(0, 150)
        select (quantity, price);

    private static Gen<RandomOffer> Offer(RefundRule[] rules) =>
        from off in Gen.Choose(1, 200)
        from minimum in Gen.Choose(0, 600)
        from skipped in Gen.Choose(0, 7)
        from split in RandomCases.Splits
        from rule in Gen.Elements(rules)
        select new RandomOffer(off, minimum, skipped, split, rule);

    private static Redeemed Sell(
        List<(int Quantity, int Price)> lines, List<RandomOffer> offers, int benefitShare, List<int> cuts)
    {
        long[] left = [.. lines.Select(line => (long)line.Quantity * line.Price)];
        var gross = left.Sum();
        var applied = offers.Select((offer, i) => Apply(offer, i, left)).ToList();
        long[] net = [.. left];
        var benefit = LargestRemainder.Split(net.Sum() * benefitShare / 100, net);
        return new Redeemed(
            Sample.Now,
            Sample.Terminal,
            new StoreNo(1),
            Sample.RequestNo,
            [.. lines.Select((line, i) => new RedeemedLine(
                line.Quantity,
                new Fen(line.Price),
                new Fen((line.Quantity * line.Price) - net[i]),
                Benefit: benefit[i] == 0 ? null : new Fen(benefit[i])))],
            new Fen(gross),
            new Fen(gross - net.Sum()),
            applied,
            Slices(benefit.Sum(), cuts),
            Sample.Zhengzhou);
    }

    private static AppliedOffer Apply(RandomOffer offer, int index, long[] left)
    {
        long?[] weights = [.. left.Select((rest, line) => line == offer.Skipped ? (long?)null : rest)];
        var total = weights.Sum(weight => weight ?? 0);
        var parts = LargestRemainder.Split(Math.Min(offer.Off, total), [.. weights.Select(weight => weight ?? 0)]);
        for (var line = 0; line < left.Length; line++)
            left[line] -= parts[line];
        return new AppliedOffer(
            new CampaignId(index + 1),
            1,
            new OfferNo(1),
            new CampaignName("满减", "Off"),
            new Fen(parts.Sum()),
            offer.Split.Split(new Fen(parts.Sum())),
            Sample.May.Until,
            [.. weights.Select((weight, line) => weight is null ? (Fen?)null : new Fen(parts[line]))],
            new Fen(offer.Minimum),
            offer.Rule);
    }

    private static List<Slice>? Slices(long benefit, List<int> cuts)
    {
        var slices = new List<Slice>();
        foreach (var (cut, i) in cuts.Select((cut, i) => (cut, i)))
        {
            var amount = i == cuts.Count - 1 ? benefit : Math.Min(cut, benefit);
            benefit -= amount;
            if (amount > 0)
                slices.Add(new Slice(
                    new LotNo(i + 1),
                    Purse(i),
                    new Fen(amount),
                    new CampaignId(90 + i),
                    Funder.Union,
                    Sample.May.Until));
        }

        return slices.Count > 0 ? slices : null;
    }

    private static PurseCode Purse(int index) => PurseCode.Of(index < 2 ? "festival" : "meal");

    private sealed record RandomOffer(int Off, int Minimum, int Skipped, FundingSplit Split, RefundRule Rule);
}
