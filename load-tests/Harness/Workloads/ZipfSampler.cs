namespace CardPlatform.Harness.Workloads;

/// <summary>
/// Draws ranks 1 to n with a probability in proportion to 1/rank^exponent, by rejection-inversion (W. Hörmann and
/// G. Derflinger, "Rejection-inversion to generate variates from monotone discrete distributions", 1996): no table, so
/// 18 million ranks cost what ten do.
/// </summary>
internal sealed class ZipfSampler
{
    private readonly double _exponent;
    private readonly long _count;
    private readonly double _integralOfFirst;
    private readonly double _integralOfLast;
    private readonly double _threshold;

    /// <param name="count">How many ranks there are.</param>
    /// <param name="exponent">Positive, and not 1.</param>
    public ZipfSampler(long count, double exponent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfEqual(exponent, 1);
        (_count, _exponent) = (count, exponent);
        _integralOfFirst = Integral(1.5) - 1;
        _integralOfLast = Integral(count + 0.5);
        _threshold = 2 - Inverse(Integral(2.5) - Weight(2));
    }

    /// <param name="uniform">Draws from [0, 1).</param>
    public long Next(Func<double> uniform)
    {
        while (true)
        {
            var u = _integralOfLast + (uniform() * (_integralOfFirst - _integralOfLast));
            var x = Inverse(u);
            var rank = Math.Clamp((long)(x + 0.5), 1, _count);
            if (rank - x <= _threshold || u >= Integral(rank + 0.5) - Weight(rank))
                return rank;
        }
    }

    private double Weight(double x) => Math.Exp(-_exponent * Math.Log(x));

    /// <summary>Of the weight, from 1.</summary>
    private double Integral(double x) => (Math.Pow(x, 1 - _exponent) - 1) / (1 - _exponent);

    private double Inverse(double integral) => Math.Pow(1 + (integral * (1 - _exponent)), 1 / (1 - _exponent));
}
