namespace CardPlatform.Domain.Money;

/// <summary>Splits a whole into integer parts in proportion to weights, so that the parts sum to it exactly.</summary>
public static class LargestRemainder
{
    // Below this the product of two amounts fits into a long, and 128 bits, which cost ten times as much, are spared.
    private const long MaxFast = 3_000_000_000;
    private const int MaxOnStack = 256;

    /// <summary>
    /// Every part is its exact share rounded down; what is then left goes, one unit each, to the parts that lost most
    /// by rounding, the earlier first among equals. No part differs from its exact share by a whole unit, so a part is
    /// never more than its weight while the whole is no more than the sum of the weights.
    /// </summary>
    /// <param name="whole">What to split; not negative.</param>
    /// <param name="weights">In what proportion; none negative, and some positive unless the whole is zero.</param>
    /// <exception cref="ArgumentException">The whole cannot be split in that proportion.</exception>
    public static long[] Split(long whole, ReadOnlySpan<long> weights)
    {
        var parts = new long[weights.Length];
        Split(whole, weights, parts);
        return parts;
    }

    /// <inheritdoc cref="Split(long, ReadOnlySpan{long})"/>
    /// <param name="whole">What to split; not negative.</param>
    /// <param name="weights">In what proportion; none negative, and some positive unless the whole is zero.</param>
    /// <param name="parts">Takes the parts; as long as the weights, and may be the same memory.</param>
    public static void Split(long whole, ReadOnlySpan<long> weights, Span<long> parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        if (whole == 0)
        {
            parts.Clear();
            return;
        }

        var sum = SumOf(weights);
        Span<long> remainders = weights.Length <= MaxOnStack
            ? stackalloc long[weights.Length]
            : new long[weights.Length];
        var left = whole;
        var isFast = whole < MaxFast && sum < MaxFast;
        for (var i = 0; i < weights.Length; i++)
        {
            (parts[i], remainders[i]) = isFast
                ? Math.DivRem(whole * weights[i], sum)
                : DivRem(whole, weights[i], sum);
            left -= parts[i];
        }

        for (; left > 0; left--)
        {
            var largest = IndexOfLargest(remainders);
            parts[largest]++;
            remainders[largest] = 0;
        }
    }

    private static (long Part, long Remainder) DivRem(long whole, long weight, long sum)
    {
        var (part, remainder) = Int128.DivRem((Int128)whole * weight, sum);
        return ((long)part, (long)remainder);
    }

    private static long SumOf(ReadOnlySpan<long> weights)
    {
        var sum = 0L;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            sum = checked(sum + weight);
        }

        return sum > 0 ? sum : throw new ArgumentException("Nothing to split over.", nameof(weights));
    }

    private static int IndexOfLargest(ReadOnlySpan<long> remainders)
    {
        var largest = 0;
        for (var i = 1; i < remainders.Length; i++)
        {
            if (remainders[i] > remainders[largest])
                largest = i;
        }

        return largest;
    }
}
