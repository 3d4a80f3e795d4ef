using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>What offers have left of the lines of a basket, in fen, while they are applied one after another.</summary>
internal readonly ref struct BasketRest
{
    // A unit's price (at most 100,000,000) and its line (at most 200) in one number that sorts by both.
    private const int LineBits = 8;

    private readonly Basket _basket;
    private readonly Span<long> _left;

    /// <param name="basket">The basket.</param>
    /// <param name="left">Memory for a number per line.</param>
    public BasketRest(Basket basket, Span<long> left)
    {
        _basket = basket;
        _left = left;
        Reset();
    }

    public long Total => _basket.Total.Value;

    /// <summary>Nothing has been taken off yet.</summary>
    public void Reset()
    {
        for (var i = 0; i < _left.Length; i++)
            _left[i] = _basket.Lines[i].Total.Value;
    }

    public bool Covers(RunningOffer offer, int line) => offer.Covers(_basket.Lines[line]);

    /// <summary>What is left of the lines that an offer is about; null if it is about none of them.</summary>
    public long? TotalOf(RunningOffer offer)
    {
        var total = 0L;
        var isCovered = false;
        for (var i = 0; i < _left.Length; i++)
        {
            if (!offer.Covers(_basket.Lines[i]))
                continue;
            isCovered = true;
            total += _left[i];
        }

        return isCovered ? total : null;
    }

    /// <summary>What an offer takes off lines that total this, whatever its budget says.</summary>
    public long DiscountOn(RunningOffer offer, long total, Span<long> parts) =>
        offer.Discount is Offer.FixedPrice article
            ? Reprice(offer, article, parts)
            : offer.Discount.DiscountOn(new Fen(total)).Value;

    /// <summary>
    /// Takes an offer's discount off, split over its lines in proportion to what is left of them, so that no line ever
    /// falls below zero; of a fixed price, each line has its own part.
    /// </summary>
    /// <param name="candidate">The offer.</param>
    /// <param name="parts">Takes the part on each line.</param>
    /// <returns>The discount; 0 if the offer then takes nothing off, or more than its budget has.</returns>
    public long Take(in Candidate candidate, Span<long> parts)
    {
        var discount = DiscountOf(candidate.Offer, parts);
        var allowed = candidate.Allow(discount);
        if (allowed == 0)
            return 0;
        if (allowed < discount || candidate.Offer.Discount is not Offer.FixedPrice)
            LargestRemainder.Split(allowed, parts, parts);
        for (var i = 0; i < _left.Length; i++)
            _left[i] -= parts[i];
        return allowed;
    }

    // Takes also in what proportion it falls on the lines.
    private long DiscountOf(RunningOffer offer, Span<long> weights)
    {
        if (offer.Discount is Offer.FixedPrice article)
            return Reprice(offer, article, weights);

        var total = 0L;
        for (var i = 0; i < _left.Length; i++)
        {
            weights[i] = offer.IsOfWhole || offer.Covers(_basket.Lines[i]) ? _left[i] : 0;
            total += weights[i];
        }

        return offer.Discount.DiscountOn(new Fen(total)).Value;
    }

    private long Reprice(RunningOffer offer, Offer.FixedPrice article, Span<long> parts)
    {
        parts.Clear();
        Span<long> dearest = stackalloc long[_left.Length];
        var count = 0;
        for (var i = 0; i < _left.Length; i++)
        {
            var unit = _left[i] / _basket.Lines[i].Quantity;
            if (unit > article.Price.Value && offer.Covers(_basket.Lines[i]))
                dearest[count++] = (unit << LineBits) | (uint)(byte.MaxValue - i);
        }

        dearest = dearest[..count];
        dearest.Sort();
        var discount = 0L;
        var units = article.MaxUnits ?? int.MaxValue;
        for (var i = count - 1; i >= 0 && units > 0; i--)
        {
            var line = byte.MaxValue - (int)(dearest[i] & byte.MaxValue);
            var quantity = _basket.Lines[line].Quantity;
            var taken = Math.Min(quantity, units);
            parts[line] = (_left[line] * taken / quantity) - (article.Price.Value * taken);
            discount += parts[line];
            units -= taken;
        }

        return discount;
    }
}
