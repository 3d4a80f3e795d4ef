using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Finds the combination of offers that is best for the member: the largest discount, then the fewest offers, then the
/// one whose offers come first. Exact up to <see cref="MaxEvaluations"/> combinations; of a basket with more that might
/// be the best, it finds the best of the most promising.
/// </summary>
/// <remarks>
/// A set is allowed if it has one offer, or if all of it may be combined, no two are of one campaign or one group, and
/// each still takes something off. No offer takes more off after others than it does when it comes first, so the sum of
/// what each can do bounds what they do together: that, and the order of equals, spares nearly all sets.
/// </remarks>
internal ref struct CombinationSearch
{
    public const int MaxEvaluations = 4_096;

    private const int PlaceBits = 20;
    private const int MaxOnStack = 512;

    private readonly ReadOnlySpan<Candidate> _candidates;
    private readonly BasketRest _rest;
    private readonly Span<long> _parts;
    private ReadOnlySpan<long> _order;
    private ReadOnlySpan<int> _firstFrom;
    private Combination _best;
    private int _evaluations;

    /// <param name="candidates">In ascending order of <see cref="Candidate.Compare"/>.</param>
    /// <param name="rest">To apply offers to.</param>
    /// <param name="parts">Memory for a number per line.</param>
    public CombinationSearch(ReadOnlySpan<Candidate> candidates, BasketRest rest, Span<long> parts)
    {
        _candidates = candidates;
        _rest = rest;
        _parts = parts;
    }

    public Combination Run()
    {
        var combinable = 0;
        for (var i = 0; i < _candidates.Length; i++)
        {
            Consider(new Combination(1, _candidates[i].Alone, i));
            if (_candidates[i].Campaign.Stacking.WithOthers)
                combinable++;
        }

        if (combinable < 2)
            return _best;
        Span<long> order = combinable <= MaxOnStack ? stackalloc long[combinable] : new long[combinable];
        Span<int> firstFrom = combinable <= MaxOnStack ? stackalloc int[combinable] : new int[combinable];
        Arrange(order, firstFrom);
        return new CombinationSearch(_candidates, _rest, _parts)
        {
            _order = order,
            _firstFrom = firstFrom,
            _best = _best,
        }.Combine();
    }

    /// <summary>The combinable candidates, those that can take most off first.</summary>
    private readonly void Arrange(Span<long> order, Span<int> firstFrom)
    {
        var count = 0;
        for (var i = 0; i < _candidates.Length; i++)
        {
            if (_candidates[i].Campaign.Stacking.WithOthers)
                order[count++] = (-_candidates[i].Most << PlaceBits) | (uint)i;
        }

        order.Sort();
        var first = int.MaxValue;
        for (var i = count - 1; i >= 0; i--)
            firstFrom[i] = first = Math.Min(first, PlaceOf(order[i]));
    }

    private Combination Combine()
    {
        for (var i = 0; i + 1 < _order.Length && _evaluations < MaxEvaluations; i++)
        {
            var pair = MostAt(i) + MostAt(i + 1);
            var first = _firstFrom[i];
            if (!MayWin(Combination.Of(pair, first, first + 1))
                && !MayWin(Combination.Of(pair + MostAt(i + 2), first, first + 1, first + 2)))
                break;
            CombineWith(i);
        }

        return _best;
    }

    private void CombineWith(int i)
    {
        var a = PlaceOf(_order[i]);
        for (var j = i + 1; j < _order.Length && _evaluations < MaxEvaluations; j++)
        {
            var pair = MostAt(i) + MostAt(j);
            var first = _firstFrom[j];
            if (!MayWin(Combination.Of(pair, a, first))
                && !MayWin(Combination.Of(pair + MostAt(j + 1), a, first, first + 1)))
                break;
            var b = PlaceOf(_order[j]);
            if (!_candidates[a].CombinesWith(_candidates[b]))
                continue;
            Evaluate(Combination.Of(pair, a, b));
            CombineWith(j, a, b, pair);
        }
    }

    private void CombineWith(int j, int a, int b, long pair)
    {
        for (var k = j + 1; k < _order.Length && _evaluations < MaxEvaluations; k++)
        {
            if (!MayWin(Combination.Of(pair + MostAt(k), a, b, _firstFrom[k])))
                break;
            var c = PlaceOf(_order[k]);
            if (_candidates[a].CombinesWith(_candidates[c]) && _candidates[b].CombinesWith(_candidates[c]))
                Evaluate(Combination.Of(pair + MostAt(k), a, b, c));
        }
    }

    private static int PlaceOf(long ordered) => (int)(ordered & ((1 << PlaceBits) - 1));

    private readonly long MostAt(int index) =>
        index < _order.Length ? _candidates[PlaceOf(_order[index])].Most : 0;

    /// <summary>Whether a combination might be the best if it took off all that it can, as far as it goes.</summary>
    private readonly bool MayWin(in Combination bound) =>
        (bound with { Discount = Math.Min(bound.Discount, _rest.Total) }).Beats(_best);

    private void Consider(in Combination combination)
    {
        if (combination.Discount > 0 && combination.Beats(_best))
            _best = combination;
    }

    private void Evaluate(in Combination bound)
    {
        if (!MayWin(bound))
            return;
        _evaluations++;
        Span<int> places = stackalloc int[Combination.MaxCount];
        places = places[..bound.Count];
        bound.InOrderOfApplication(_candidates, places);
        Consider(bound with { Discount = Sum(places) ?? DiscountOf(places) });
    }

    /// <summary>For offers of the whole basket only: then the lines do not matter. Null otherwise.</summary>
    private readonly long? Sum(ReadOnlySpan<int> places)
    {
        var left = _rest.Total;
        foreach (var place in places)
        {
            ref readonly var candidate = ref _candidates[place];
            if (!candidate.Offer.IsOfWhole)
                return null;
            var discount = candidate.Allow(candidate.Offer.Discount.DiscountOn(new Fen(left)).Value);
            if (discount == 0)
                return 0;
            left -= discount;
        }

        return _rest.Total - left;
    }

    private readonly long DiscountOf(ReadOnlySpan<int> places)
    {
        _rest.Reset();
        var sum = 0L;
        foreach (var place in places)
        {
            var discount = _rest.Take(_candidates[place], _parts);
            if (discount == 0)
                return 0;
            sum += discount;
        }

        return sum;
    }
}
