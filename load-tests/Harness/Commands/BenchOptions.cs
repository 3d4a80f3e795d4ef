using CardPlatform.Harness.Cells;

namespace CardPlatform.Harness.Commands;

/// <summary>What was asked for.</summary>
/// <param name="IsQuick">The ratios in under three minutes.</param>
/// <param name="Rounds">How many interleaved rounds; null for as many as the kind of run has.</param>
/// <param name="Cards">How many cards the main database has; likewise.</param>
/// <param name="Only">The cells to measure; empty for all but those on Orleans.</param>
/// <param name="Out">Where the results go; null for where they belong.</param>
internal sealed record BenchOptions(
    bool IsQuick, int? Rounds, int? Cards, IReadOnlyList<string> Only, string? Out)
{
    private const int QuickRounds = 2;
    private const int FullRounds = 5;
    private const int QuickCards = 120_000;
    private const int FullCards = 4_350_000;

    public int RoundCount => Rounds ?? (IsQuick ? QuickRounds : FullRounds);

    public int CardCount => Cards ?? (IsQuick ? QuickCards : FullCards);

    /// <summary>How many cards the large database has; a smaller one is for trying out the harness itself.</summary>
    public int LargeCardCount => Math.Min(ScaleRun.LargeCards, Cards is { } asked ? asked * 4 : ScaleRun.LargeCards);

    /// <summary>The cells that were asked for: those that are named, else those that an option stands for.</summary>
    /// <param name="only">Their names, with commas between them; null for none.</param>
    /// <param name="isOrleans">Whether Orleans is to be compared.</param>
    public static IReadOnlyList<string> CellsOf(string? only, bool isOrleans) =>
        only?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? (isOrleans ? CellNames.BesideOrleans : []);

    public bool Wants(string cell) =>
        Only.Count == 0 ? !CellNames.OnOrleans.Contains(cell) : Only.Contains(cell, StringComparer.Ordinal);
}
