using System.Globalization;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Ratios;

/// <summary>The lines that a program reads: <c>ratio NAME VALUE</c>.</summary>
internal static class RatioLines
{
    public static IEnumerable<string> Of(IEnumerable<Ratio> ratios) => ratios
        .Where(ratio => ratio.Value is not null)
        .Select(ratio => $"ratio {ratio.Name} {Number(ratio.Value!.Value)}");

    public static IEnumerable<string> Of(IEnumerable<Figure> compared) =>
        compared.Select(figure => $"ratio {figure.Name} {Number(figure.Value)}");

    /// <summary>With three significant digits at least.</summary>
    public static string Number(double value) => value.ToString(
        Math.Abs(value) switch
        {
            >= 100 => "0",
            >= 10 => "0.0",
            >= 1 => "0.00",
            _ => "0.000",
        },
        CultureInfo.InvariantCulture);
}
