namespace CardPlatform.Harness.Reports.Plots;

/// <summary>
/// Shares of a distribution by their nines: from 90% to 99% is as far as from 99% to 99.9%, so that the slowest answers
/// are not squeezed into the last pixel.
/// </summary>
internal sealed class NinesScale : IScale
{
    /// <summary>The share at the end of the axis.</summary>
    public const double Furthest = 0.99999;

    private const int Nines = 5;

    private static readonly string[] Labels = ["0%", "90%", "99%", "99.9%", "99.99%", "99.999%"];

    public IReadOnlyList<Tick> Ticks { get; } =
        [.. Labels.Select((label, nines) => new Tick(1 - Math.Pow(10, -nines), label))];

    /// <param name="value">A share, 0 to 1. All of them would be infinitely far away: that lies at the end.</param>
    public double Place(double value) => value switch
    {
        >= 1 => 1,
        > 0 => Math.Min(-Math.Log10(1 - value) / Nines, 1),
        _ => 0,
    };
}
