namespace CardPlatform.Harness.Results;

/// <summary>
/// All that one call of <c>./bench</c> measured: what is written as JSON, and what the page is made from.
/// </summary>
/// <param name="StartedAt">When.</param>
/// <param name="IsQuick">Whether it was the short run.</param>
/// <param name="Machine">Where.</param>
/// <param name="Versions">Of what.</param>
/// <param name="Ratios">What it was for, in the order of the issue.</param>
/// <param name="Cells">Every measurement, in the order it was taken.</param>
/// <param name="Figures">Single figures that are neither a rate nor a latency: bytes a card, seconds to load.</param>
/// <param name="Audits">Of what the servers wrote; absent from reports of before they were kept.</param>
internal sealed record BenchReport(
    DateTimeOffset StartedAt,
    bool IsQuick,
    MachineFacts Machine,
    VersionFacts Versions,
    IReadOnlyList<Ratio> Ratios,
    IReadOnlyList<CellResult> Cells,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<DatabaseAudit>? Audits = null);
