namespace CardPlatform.Harness.Reports.Plots;

/// <summary>Equal factors are equally far apart.</summary>
internal sealed class LogScale : IScale
{
    private const int DecadesWithSteps = 4;

    private readonly double _from;
    private readonly double _to;

    /// <summary>From the 1, 2 or 5 below the least to the one above the most.</summary>
    public LogScale(double least, double most)
    {
        var from = least > 0 && double.IsFinite(least) ? least : 1;
        var to = most > from && double.IsFinite(most) ? most : from * 10;
        var steps = Steps(from, to).ToArray();
        (_from, _to) = (Math.Log10(steps[0]), Math.Log10(steps[^1]));
        var isShort = _to - _from <= DecadesWithSteps;
        Ticks =
        [
            .. steps.Where(step => isShort || IsPowerOfTen(step)).Select(step => new Tick(step, Numbers.Set(step))),
        ];
    }

    public IReadOnlyList<Tick> Ticks { get; }

    public double Place(double value) =>
        value > 0 ? Math.Clamp((Math.Log10(value) - _from) / (_to - _from), 0, 1) : 0;

    private static IEnumerable<double> Steps(double from, double to)
    {
        var below = Around(from).Last(step => step <= from);
        var above = Around(to).First(step => step >= to);
        var first = (int)Math.Floor(Math.Log10(below));
        var last = (int)Math.Ceiling(Math.Log10(above));
        return Enumerable.Range(first, last - first + 1)
            .SelectMany(power => Decade(power))
            .Where(step => step >= below && step <= above);
    }

    private static IEnumerable<double> Around(double value)
    {
        var power = (int)Math.Floor(Math.Log10(value));
        return Enumerable.Range(power - 1, 3).SelectMany(Decade);
    }

    private static double[] Decade(int power) =>
        [Power(1, power), Power(2, power), Power(5, power)];

    // Parsed, because 5 * 0.001 isn't quite 0.005, and would not be equal to itself made another way.
    private static double Power(int lead, int power) => double.Parse($"{lead}e{power}");

    private static bool IsPowerOfTen(double step) => Math.Abs(Math.Log10(step) - Math.Round(Math.Log10(step))) < 1e-9;
}
