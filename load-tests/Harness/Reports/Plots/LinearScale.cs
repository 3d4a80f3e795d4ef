namespace CardPlatform.Harness.Reports.Plots;

/// <summary>From zero up, with ticks at round numbers.</summary>
internal sealed class LinearScale : IScale
{
    private static readonly double[] Leads = [1, 2, 2.5, 5, 10];

    private LinearScale(double most, double step, Func<double, string> label)
    {
        Most = most;
        Ticks =
        [
            .. Enumerable.Range(0, (int)(most / step + 1.001)).Select(at => new Tick(at * step, label(at * step))),
        ];
    }

    public double Most { get; }

    public IReadOnlyList<Tick> Ticks { get; }

    /// <summary>Ends at the tick above the most, so that nothing touches the edge.</summary>
    public static LinearScale RoundedUpFrom(double most, int atMostTicks = 6)
    {
        var step = Step(most, atMostTicks);
        return new LinearScale(Math.Ceiling(Positive(most) / step - 1e-9) * step, step, Numbers.Set);
    }

    /// <summary>Ends exactly there.</summary>
    public static LinearScale UpTo(double most, int atMostTicks = 6) =>
        new(Positive(most), Step(most, atMostTicks), Numbers.Set);

    public static LinearScale WithTicks(double most, double step, Func<double, string> label) =>
        new(most, step, label);

    public double Place(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value / Most, 0, 1);

    private static double Step(double most, int atMostTicks)
    {
        var rough = Positive(most) / (atMostTicks - 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return Leads.First(lead => lead * power >= rough * (1 - 1e-9)) * power;
    }

    private static double Positive(double most) => most > 0 && double.IsFinite(most) ? most : 1;
}
