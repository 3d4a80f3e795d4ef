namespace CardPlatform.Harness.Results;

/// <summary>A point of a distribution.</summary>
/// <param name="AtMostMicros">A latency.</param>
/// <param name="Count">How many were that or less.</param>
internal sealed record LatencyPoint(long AtMostMicros, long Count);
