using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Refunds;

/// <summary>
/// The parts of a sale while a refund of it is worked out: what remains of each line and what is given back of it. The
/// parts of a line are its tender, its benefit, and what each offer took off. Every way of giving back takes whole fen
/// from parts that have them, and the last refund takes all: so no part goes below zero, and the refunds of a sale sum
/// to it exactly.
/// </summary>
internal sealed class RefundSheet
{
    public const int Tender = 0;
    public const int Benefit = 1;
    public const int FirstOffer = 2;

    private readonly Sale _sale;
    private readonly int[] _quantities;
    private readonly int[] _givenQuantities;
    private readonly long[][] _remaining;
    private readonly long[][] _given;

    public RefundSheet(Sale sale, IReadOnlyList<RemainingLine> remaining)
    {
        _sale = sale;
        _quantities = [.. remaining.Select(line => line.Quantity)];
        _givenQuantities = new int[remaining.Count];
        _remaining = [.. remaining.Select(line => PartsOf(line, sale.Offers.Count))];
        _given = [.. remaining.Select(_ => new long[FirstOffer + sale.Offers.Count])];
        ClawedBack = new long[sale.Offers.Count];
    }

    /// <summary>What is clawed back of each offer.</summary>
    public long[] ClawedBack { get; }

    /// <summary>What is given back to the member, net of what is clawed back: from this part of the lines.</summary>
    public long[] NetGiven { get; } = new long[FirstOffer];

    public int QuantityOf(int line) => _quantities[line];

    /// <summary>What the member has paid for all that remains.</summary>
    public long Net() => _remaining.Sum(NetOf);

    public bool IsEmpty() => _remaining.All(parts => parts.Sum() == 0);

    public void GiveAll()
    {
        for (var line = 0; line < _remaining.Length; line++)
            Give(line, _quantities[line], [.. _remaining[line]]);
    }

    /// <summary>Gives back so many of what remains of a line: that fraction of it, rounded down.</summary>
    public void GiveQuantity(int line, int quantity)
    {
        var parts = _remaining[line];
        var whole = (long)((Int128)parts.Sum() * quantity / _quantities[line]);
        Give(line, quantity, LargestRemainder.Split(whole, parts));
    }

    /// <summary>
    /// Gives back so much of what the member has paid, over the lines in proportion to it. What offers took off follows
    /// in the same proportion.
    /// </summary>
    public void GiveAmount(long amount)
    {
        if (amount == Net())
        {
            GiveAll();
            return;
        }

        var shares = LargestRemainder.Split(amount, [.. _remaining.Select(NetOf)]);
        for (var line = 0; line < shares.Length; line++)
            GiveShare(line, shares[line]);
    }

    /// <summary>
    /// Takes back an offer's discount on what is kept, as far as what is given back covers it. It is kept back from the
    /// member, tender first, and from then on is what the member has paid for the lines that are kept.
    /// </summary>
    public void ClawBack(int offer)
    {
        var part = FirstOffer + offer;
        var kept = _remaining.Sum(parts => parts[part]);
        var clawed = Math.Min(kept, NetGiven.Sum());
        var shares = LargestRemainder.Split(clawed, [.. _remaining.Select(parts => parts[part])]);
        for (var line = 0; line < shares.Length; line++)
        {
            var tender = Math.Min(shares[line], NetGiven[Tender]);
            Pay(line, part, Tender, tender);
            Pay(line, part, Benefit, shares[line] - tender);
        }

        ClawedBack[offer] = clawed;
    }

    /// <summary>What the lines that an offer applies to would cost now without discounts.</summary>
    public long KeptGrossOf(int offer) =>
        _remaining.Where((_, line) => _sale.Applies(offer, line)).Sum(parts => parts.Sum());

    /// <summary>What is given back to those who funded an offer.</summary>
    public long DiscountGiven(int offer) =>
        _given.Sum(parts => parts[FirstOffer + offer]) + ClawedBack[offer];

    public long RemainingBenefit() => _remaining.Sum(parts => parts[Benefit]);

    public IReadOnlyList<RefundedLine> GivenLines()
    {
        var lines = new List<RefundedLine>();
        for (var line = 0; line < _given.Length; line++)
        {
            var parts = _given[line];
            if (_givenQuantities[line] == 0 && parts.Sum() == 0)
                continue;
            lines.Add(new RefundedLine(
                line + 1,
                _givenQuantities[line],
                new Fen(parts[Tender]),
                OrNothing(parts[Benefit]),
                OrNothing(parts[FirstOffer..].Sum())));
        }

        return lines;
    }

    public IReadOnlyList<RemainingLine> RemainingLines() =>
    [
        .. _remaining.Select((parts, line) => new RemainingLine(
            _quantities[line],
            new Fen(parts[Tender]),
            OrNothing(parts[Benefit]),
            parts[FirstOffer..].Sum() == 0 ? null : [.. parts[FirstOffer..].Select(part => new Fen(part))])),
    ];

    private static long[] PartsOf(RemainingLine line, int offers)
    {
        var parts = new long[FirstOffer + offers];
        parts[Tender] = line.Tender.Value;
        parts[Benefit] = line.Benefit?.Value ?? 0;
        for (var offer = 0; offer < line.Discounts?.Count; offer++)
            parts[FirstOffer + offer] = line.Discounts[offer].Value;
        return parts;
    }

    private static long NetOf(long[] parts) => parts[Tender] + parts[Benefit];

    private static Fen? OrNothing(long amount) => amount == 0 ? null : new Fen(amount);

    private void GiveShare(int line, long share)
    {
        var parts = _remaining[line];
        var net = NetOf(parts);
        if (share == 0)
            return;
        if (share == net)
        {
            Give(line, _quantities[line], [.. parts]);
            return;
        }

        var discounts = parts[FirstOffer..];
        var discount = (long)((Int128)discounts.Sum() * share / net);
        Give(line, 0, [.. LargestRemainder.Split(share, parts.AsSpan(0, FirstOffer)),
            .. LargestRemainder.Split(discount, discounts)]);
    }

    private void Give(int line, int quantity, long[] parts)
    {
        _quantities[line] -= quantity;
        _givenQuantities[line] += quantity;
        for (var part = 0; part < parts.Length; part++)
        {
            _remaining[line][part] -= parts[part];
            _given[line][part] += parts[part];
        }

        NetGiven[Tender] += parts[Tender];
        NetGiven[Benefit] += parts[Benefit];
    }

    private void Pay(int line, int discount, int by, long amount)
    {
        _remaining[line][discount] -= amount;
        _remaining[line][by] += amount;
        NetGiven[by] -= amount;
    }
}
