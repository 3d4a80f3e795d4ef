namespace CardPlatform.Harness.Results;

/// <summary>Latencies in microseconds; in an open loop from the moment that each request was due.</summary>
/// <param name="Count">How many.</param>
/// <param name="P50">Half are at most this.</param>
/// <param name="P90">Nine in ten.</param>
/// <param name="P99">Ninety-nine in a hundred.</param>
/// <param name="P999">999 in a thousand.</param>
/// <param name="Max">All.</param>
/// <param name="Curve">
/// The whole distribution: at most so many microseconds, and how many were, from small to large.
/// </param>
internal sealed record LatencySummary(
    long Count, long P50, long P90, long P99, long P999, long Max, IReadOnlyList<LatencyPoint> Curve);
