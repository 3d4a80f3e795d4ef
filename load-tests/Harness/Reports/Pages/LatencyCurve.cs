using CardPlatform.Harness.Reports.Plots;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>A distribution as points of a line: which share of the answers came within how many milliseconds.</summary>
internal static class LatencyCurve
{
    private const double MicrosPerMillisecond = 1000;

    /// <summary>
    /// The slowest answer has the share of all, which no axis of nines reaches. It is drawn where it is known to be:
    /// among so many answers, one is beyond <c>1 - 1/n</c>. Of what lies beyond the axis only the first point is kept:
    /// the others would pile up at its end.
    /// </summary>
    public static IReadOnlyList<(double Share, double Milliseconds)> Of(LatencySummary latency)
    {
        if (latency.Curve.Count == 0 || latency.Count <= 0)
            return [];
        var furthest = 1 - 1.0 / latency.Count;
        var points = new List<(double Share, double Milliseconds)>
        {
            (0, latency.Curve[0].AtMostMicros / MicrosPerMillisecond),
        };
        foreach (var point in latency.Curve.TakeWhile(_ => points[^1].Share < NinesScale.Furthest))
            points.Add((
                Math.Min((double)point.Count / latency.Count, furthest), point.AtMostMicros / MicrosPerMillisecond));
        return points;
    }
}
