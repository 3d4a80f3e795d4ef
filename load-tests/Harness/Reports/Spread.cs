namespace CardPlatform.Harness.Reports;

/// <summary>What several rounds of the same measurement came to.</summary>
internal sealed record Spread(double Least, double Median, double Most)
{
    /// <summary>Null if no round measured it. A measurement of no length divides by zero: it counts as none.</summary>
    public static Spread? Of(IEnumerable<double?> values)
    {
        var sorted = values.OfType<double>().Where(double.IsFinite).Order().ToArray();
        if (sorted.Length == 0)
            return null;
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[^1]);
    }
}
