using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Finds the combination of offers that is best for the member: the largest discount, then the fewest offers, then the
/// one whose offers come first. Exact up to <see cref="MaxEvaluations"/> combinations worked out and
/// <see cref="MaxSteps"/> looked at; of a basket with more that might be the best, it finds the best of the most
/// promising.
/// </summary>
/// <remarks>
/// A set is allowed if it has one offer, or if all of it may be combined, no two are of one campaign or one group, and
/// each still takes something off. No offer takes more off after others than it does when it comes first, so the sum of
/// what each can do bounds what they do together. Where offers are about the whole basket, and no budget is short, one
/// more offer leaves the others no less than it takes itself, so what two do together and what the third can do is a
/// closer bound. These bounds, and the order of equals, spare nearly all sets.
/// </remarks>
internal ref struct CombinationSearch
{
    public const int MaxEvaluations = 4_096;
    public const int MaxSteps = 4 * MaxEvaluations;

    private const int PlaceBits = 20;
    private const int MaxOnStack = 512;

    private readonly ReadOnlySpan<Candidate> _candidates;
    private readonly BasketRest _rest;
    private readonly Span<long> _parts;
    private ReadOnlySpan<long> _order;
    private ReadOnlySpan<int> _firstFrom;
    private Combination _best;
    private int _evaluations;
    private int _steps;

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
            ref readonly var candidate = ref _candidates[i];

            // They come in the order of preference, so that an equal one cannot win.
            if (candidate.Alone > _best.Discount)
                _best = new Combination(1, candidate.Alone, i);
            if (candidate.Campaign.IsCombinable)
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
            if (_candidates[i].Campaign.IsCombinable)
                order[count++] = (-_candidates[i].Most << PlaceBits) | (uint)i;
        }

        order.Sort();
        var first = int.MaxValue;
        for (var i = count - 1; i >= 0; i--)
            firstFrom[i] = first = Math.Min(first, PlaceOf(order[i]));
    }

    private Combination Combine()
    {
        for (var i = 0; i + 1 < _order.Length && HasStepsLeft(); i++)
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
        for (var j = i + 1; j < _order.Length && HasStepsLeft(); j++)
        {
            var pair = MostAt(i) + MostAt(j);
            var first = _firstFrom[j];
            if (!MayWin(Combination.Of(pair, a, first))
                && !MayWin(Combination.Of(pair + MostAt(j + 1), a, first, first + 1)))
                break;
            var b = PlaceOf(_order[j]);
            if (!_candidates[a].CombinesWith(_candidates[b]))
                continue;
            var taken = Evaluate(Combination.Of(pair, a, b));
            CombineWith(j, a, b, pair, _candidates[a].IsPlain && _candidates[b].IsPlain ? taken : pair);
        }
    }

    private void CombineWith(int j, int a, int b, long pair, long taken)
    {
        for (var k = j + 1; k < _order.Length && HasStepsLeft(); k++)
        {
            var most = MostAt(k);
            if (!MayWin(Combination.Of(pair + most, a, b, _firstFrom[k])))
                break;
            var c = PlaceOf(_order[k]);
            var bound = Combination.Of((_candidates[c].IsPlain ? taken : pair) + most, a, b, c);
            if (MayWin(bound)
                && _candidates[a].CombinesWith(_candidates[c])
                && _candidates[b].CombinesWith(_candidates[c]))
                Evaluate(bound);
        }
    }

    // Each look at a pair or a triple counts, also at one that cannot be combined: there may be far more of those.
    private bool HasStepsLeft() => _steps++ < MaxSteps && _evaluations < MaxEvaluations;

    private static int PlaceOf(long ordered) => (int)(ordered & ((1 << PlaceBits) - 1));

    private readonly long MostAt(int index) =>
        index < _order.Length ? _candidates[PlaceOf(_order[index])].Most : 0;

    /// <summary>Whether a combination might be the best if it took off all that it can, as far as it goes.</summary>
    private readonly bool MayWin(in Combination bound) =>
        (bound with { Discount = Math.Min(bound.Discount, _rest.Total) }).Beats(_best);

    /// <returns>What the offers take off together, whether or not each of them takes something.</returns>
    private long Evaluate(in Combination bound)
    {
        _evaluations++;
        Span<int> places = stackalloc int[Combination.MaxCount];
        places = places[..bound.Count];
        bound.InOrderOfApplication(_candidates, places);
        var isOfWhole = true;
        foreach (var place in places)
            isOfWhole &= _candidates[place].Offer.IsOfWhole;
        var (taken, isAllowed) = isOfWhole ? TakeOffTotal(places) : TakeOffLines(places);
        var found = bound with { Discount = taken };
        if (isAllowed && found.Beats(_best))
            _best = found;
        return taken;
    }

    /// <summary>For offers of the whole basket only: then the lines do not matter.</summary>
    private readonly (long Taken, bool IsAllowed) TakeOffTotal(ReadOnlySpan<int> places)
    {
        var left = _rest.Total;
        var isAllowed = true;
        foreach (var place in places)
        {
            ref readonly var candidate = ref _candidates[place];
            var discount = candidate.Allow(candidate.Offer.Discount.DiscountOn(new Fen(left)).Value);
            isAllowed &= discount > 0;
            left -= discount;
        }

        return (_rest.Total - left, isAllowed);
    }

    private readonly (long Taken, bool IsAllowed) TakeOffLines(ReadOnlySpan<int> places)
    {
        _rest.Reset();
        var sum = 0L;
        var isAllowed = true;
        foreach (var place in places)
        {
            var discount = _rest.Take(_candidates[place], _parts);
            isAllowed &= discount > 0;
            sum += discount;
        }

        return (sum, isAllowed);
    }
}
