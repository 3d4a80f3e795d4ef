namespace CardPlatform.Domain.Money;

/// <summary>Splits a whole into integer parts in proportion to weights, so that the parts sum to it exactly.</summary>
public static class LargestRemainder
{
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
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        var parts = new long[weights.Length];
        if (whole == 0)
            return parts;

        var sum = SumOf(weights);
        var remainders = new long[weights.Length];
        var left = whole;
        for (var i = 0; i < weights.Length; i++)
        {
            var (part, remainder) = Int128.DivRem((Int128)whole * weights[i], sum);
            parts[i] = (long)part;
            remainders[i] = (long)remainder;
            left -= parts[i];
        }

        for (; left > 0; left--)
        {
            var largest = IndexOfLargest(remainders);
            parts[largest]++;
            remainders[largest] = 0;
        }

        return parts;
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

    private static int IndexOfLargest(long[] remainders)
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
