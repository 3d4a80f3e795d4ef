namespace CardPlatform.Domain.Checkout;

/// <summary>Candidates that are applied together, by their places among all, in ascending order.</summary>
/// <param name="Count">How many: 0 to 3.</param>
/// <param name="Discount">What they take off together, in fen.</param>
/// <param name="First">The place of the first, if there is one.</param>
/// <param name="Second">The place of the second, if there is one.</param>
/// <param name="Third">The place of the third, if there is one.</param>
internal readonly record struct Combination(int Count, long Discount, int First = 0, int Second = 0, int Third = 0)
{
    public const int MaxCount = 3;

    /// <summary>Whether it is better for the member than another one.</summary>
    public bool Beats(in Combination other)
    {
        if (Discount != other.Discount)
            return Discount > other.Discount;
        return Count != other.Count ? Count < other.Count : Precedes(other);
    }

    /// <summary>Whether its offers come before those of another one of as many offers.</summary>
    public bool Precedes(in Combination other)
    {
        if (First != other.First)
            return First < other.First;
        return Second != other.Second ? Second < other.Second : Third < other.Third;
    }

    /// <summary>The places, in the order in which the candidates are applied.</summary>
    /// <param name="candidates">All candidates.</param>
    /// <param name="places">Takes the places.</param>
    public void InOrderOfApplication(ReadOnlySpan<Candidate> candidates, Span<int> places)
    {
        ReadOnlySpan<int> ascending = [First, Second, Third];
        for (var i = 0; i < Count; i++)
        {
            // An insertion sort by rank keeps equals in ascending order.
            var at = i;
            for (; at > 0 && candidates[places[at - 1]].Offer.Rank > candidates[ascending[i]].Offer.Rank; at--)
                places[at] = places[at - 1];
            places[at] = ascending[i];
        }
    }

    /// <summary>Three places in ascending order.</summary>
    public static Combination Of(long discount, int a, int b, int c)
    {
        if (a > b)
            (a, b) = (b, a);
        if (b > c)
            (b, c) = (c, b);
        return a > b ? new Combination(3, discount, b, a, c) : new Combination(3, discount, a, b, c);
    }

    /// <summary>Two places in ascending order.</summary>
    public static Combination Of(long discount, int a, int b) =>
        a < b ? new Combination(2, discount, a, b) : new Combination(2, discount, b, a);
}
