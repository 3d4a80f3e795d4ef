namespace CardPlatform.Harness.Results;

/// <summary>One line of what is to be reached: a ratio of medians, or a latency, or bytes.</summary>
/// <param name="Name">As the issue has it: <c>burst_vs_tpcb</c>.</param>
/// <param name="Value">
/// The median over the rounds of the one, divided by that of the other; null if not measured.
/// </param>
/// <param name="Least">The least of the ratios round by round.</param>
/// <param name="Most">The largest of them.</param>
/// <param name="Aim">What it should be.</param>
/// <param name="Stretch">What would be better still.</param>
/// <param name="SmallerIsBetter">True for latency, memory and write-ahead log.</param>
/// <param name="Unit">Of the value: <c>x</c>, <c>ms</c>, <c>bytes</c>.</param>
/// <param name="Note">What a reader has to know, such as why it was not measured.</param>
internal sealed record Ratio(
    string Name,
    double? Value,
    double? Least,
    double? Most,
    double Aim,
    double Stretch,
    bool SmallerIsBetter,
    string Unit,
    string? Note);
