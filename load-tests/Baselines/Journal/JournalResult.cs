using System.Text.Json;

namespace CardPlatform.Baselines.Journal;

/// <summary>How many rows were written and flushed, and in what time.</summary>
internal sealed record JournalResult(long Rows, double Seconds)
{
    public string ToJson() => JsonSerializer.Serialize(new
    {
        rowsPerSecond = Math.Round(Rows / Seconds, 1),
        seconds = Math.Round(Seconds, 3),
        rows = Rows,
    });
}
