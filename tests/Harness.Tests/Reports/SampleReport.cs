using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Tests.Reports;

/// <summary>What a full run might leave: made up, but of the size and shape of a real one.</summary>
internal static class SampleReport
{
    public const string AwkwardNote = "Rounds 2 & 4 <were> \"noisy\" | see the log";

    private const int Rounds = 5;

    private static readonly DateTimeOffset StartedAt = new(2026, 11, 25, 14, 2, 0, TimeSpan.Zero);

    public static BenchReport Make(bool hasFailure = false) => new(
        StartedAt,
        IsQuick: false,
        new MachineFacts("Intel(R) Xeon(R) Processor @ 2.80GHz", 2, 25_200_000_000, "Debian 12, Linux 6.1.0", 0.31),
        new VersionFacts("5e6a287", "10.0.12", "17.6", "Embedded"),
        Ratios,
        [.. Cells(new SampleCells(seed: 1)).Select(cell => Spoil(cell, hasFailure))],
        [
            new Figure("load_4350000_cards_seconds", 61.4, "s"),
            new Figure("load_18260000_cards_seconds", 262, "s"),
            new Figure("disk_bytes_per_card", 412.6, "bytes"),
            new Figure("memory_bytes_per_idle_card", 1312, "bytes"),
            new Figure("projection_lag_after_sustained", 0.21, "s"),
        ]);

    private static Ratio[] Ratios =>
    [
        new("sustained_vs_tpcb", 5.42, 5.1, 5.63, 5, 7, false, "x", null),
        new("burst_vs_tpcb", 8.91, 8.12, 9.7, 8, 12, false, "x", null),
        new("inprocess_vs_tpcb", 17.3, 16.2, 18.8, 12, 16, false, "x", null),
        new("vs_procedure", 3.71, 3.5, 4.05, 4, 6, false, "x", AwkwardNote),
        new("vs_procedure_hot", 33.9, 29.4, 36.2, 10, 15, false, "x", null),
        new("vs_noop", 0.43, 0.41, 0.46, 0.4, 0.6, false, "x", null),
        new("hot_vs_spread", 0.961, 0.93, 1.02, 0.9, 1, false, "x", null),
        new("hot_activity_vs_tpcb", 9.8, 9.1, 11.2, 8, 20, false, "x", null),
        new("soldout_vs_noop", 0.71, 0.69, 0.74, 0.6, 0.8, false, "x", null),
        new("scale_cards", null, null, null, 0.85, 0.95, false, "x", "There was no room for 18.26 million cards."),
        new("slow_disk", 0.79, 0.74, 0.83, 0.75, 0.9, false, "x", null),
        new("wal_vs_tpcb", 0.612, 0.6, 0.63, 1, 0.5, true, "x", null),
        new("replay", 11.2, 10.4, 11.9, 5, 10, false, "x", null),
        new("latency_p99", 9.4, 8.1, 12.6, 15, 8, true, "ms", null),
        new("latency_p999", 61.2, 38.5, 77, 50, 25, true, "ms", null),
        new("memory", 1312, 1310, 1315, 2048, 1024, true, "bytes", null),
    ];

    private static IEnumerable<CellResult> Cells(SampleCells sample)
    {
        for (var round = 1; round <= Rounds; round++)
        {
            var at = StartedAt.AddMinutes(round * 6);
            yield return sample.Closed("tpcb", round, at, 1_420, 30, null);
            yield return sample.Closed("noop", round, at.AddMinutes(1), 29_400, 30, null);
            yield return sample.Closed("procedure", round, at.AddMinutes(2), 3_410, 30, null);
            yield return sample.Closed("procedure_hot", round, at.AddMinutes(2.5), 362, 30, null);
            yield return sample.Closed("burst", round, at.AddMinutes(3), 12_650, 30, "ok");
            yield return sample.Closed("hot_campaign", round, at.AddMinutes(4), 12_150, 30, "ok");
            yield return sample.Closed("inprocess", round, at.AddMinutes(5), 24_500, 30, "ok");
            yield return sample.Open("half_of_peak", round, at.AddMinutes(5), 6_300, 9);
            yield return sample.Open("mixed_three_quarters", round, at.AddMinutes(5.5), 9_400, 24);
        }
        yield return sample.Closed("sustained", 1, StartedAt.AddMinutes(40), 7_700, 600, "ok");
        yield return sample.Closed("sustained", 2, StartedAt.AddMinutes(51), 7_560, 600, "ok");
    }

    private static CellResult Spoil(CellResult cell, bool hasFailure) =>
        hasFailure && cell is { Name: "burst", Round: 3 }
            ? cell with { Verification = "2 acknowledged redemptions are not in the journal: <17>, <18>", Failed = 12 }
            : cell;
}
