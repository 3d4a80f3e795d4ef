using System.Text;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports;

/// <summary>The short form of a report.</summary>
internal static class ReportMarkdown
{
    public static string Write(BenchReport report)
    {
        var text = new StringBuilder();
        text.Append(RunFacts.Sentence(report)).Append("\n\n");
        text.Append(RatioTable(report)).Append('\n');
        text.Append(CellTable(report));
        foreach (var cell in report.Cells.Where(CellCheck.HasFailed))
            text.Append($"\n**{cell.Name}, round {cell.Round}: {CellCheck.Sentence(cell).ReplaceLineEndings(" ")}**\n");
        foreach (var audit in (report.Audits ?? []).Where(audit => audit.HasFailed))
            text.Append($"\n**The audit of {audit.Database} FAILED: {audit.Finding.ReplaceLineEndings(" ")}**\n");
        return text.ToString();
    }

    private static MarkdownTable RatioTable(BenchReport report)
    {
        var table = new MarkdownTable("ratio", "value:", "least – most:", "aim:", "stretch:", "reached");
        foreach (var ratio in report.Ratios)
        {
            var judgement = new RatioJudgement(ratio);
            table.Add(
                $"`{ratio.Name}`",
                judgement.Value,
                Numbers.Range(ratio.Least, ratio.Most),
                Numbers.Set(ratio.Aim),
                Numbers.Set(ratio.Stretch),
                ratio.Note is null ? judgement.Sentence : $"{judgement.Sentence}. {ratio.Note}");
        }
        return table;
    }

    private static MarkdownTable CellTable(BenchReport report)
    {
        var table = new MarkdownTable(
            "cell", "rounds:", "seconds:", "in flight:", "a second:", "least – most:", "generator CPU:",
            "server µs:", "PostgreSQL µs:", "WAL bytes:", "failed:");
        foreach (var cell in CellGroup.Of(report.Cells))
            table.Add(
                $"`{cell.Name}`",
                $"{cell.Rounds.Count}",
                cell.Seconds,
                cell.InFlight,
                Numbers.Measured(cell.PerSecond?.Median),
                Numbers.Range(cell.PerSecond?.Least, cell.PerSecond?.Most),
                Numbers.Percent(cell.GeneratorCpuShare?.Median),
                Numbers.Measured(cell.ServerCpuMicros?.Median),
                Numbers.Measured(cell.PostgresCpuMicros?.Median),
                Numbers.Measured(cell.WalBytes?.Median),
                $"{cell.Failed:#,0}");
        return table;
    }
}
