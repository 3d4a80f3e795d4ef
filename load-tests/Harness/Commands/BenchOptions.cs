using CardPlatform.Harness.Cells;

namespace CardPlatform.Harness.Commands;

/// <summary>What was asked for.</summary>
/// <param name="IsQuick">The ratios in under three minutes.</param>
/// <param name="Rounds">How many interleaved rounds; null for as many as the kind of run has.</param>
/// <param name="Cards">How many cards the main database has; likewise.</param>
/// <param name="LargeCards">How many cards the largest has; null for as many as there are members.</param>
/// <param name="Only">The cells to measure; empty for all but those on Orleans.</param>
/// <param name="Out">Where the results go; null for where they belong.</param>
internal sealed record BenchOptions(
    bool IsQuick, int? Rounds, int? Cards, int? LargeCards, IReadOnlyList<string> Only, string? Out)
{
    private const int QuickRounds = 2;
    private const int FullRounds = 5;
    private const int QuickCards = 120_000;
    private const int FullCards = 4_350_000;

    public int RoundCount => Rounds ?? (IsQuick ? QuickRounds : FullRounds);

    public int CardCount => Cards ?? (IsQuick ? QuickCards : FullCards);

    public int LargeCardCount => LargeCards ?? ScaleRun.LargeCards;

    /// <summary>Whether nothing is asked of the main database.</summary>
    public bool IsOnlyScale => Only.Count > 0 && Only.All(CellNames.OfScale.Contains);

    /// <summary>The cells that were asked for: those that are named, else those that an option stands for.</summary>
    /// <param name="only">Their names, with commas between them; null for none.</param>
    /// <param name="isOrleans">Whether Orleans is to be compared.</param>
    public static IReadOnlyList<string> CellsOf(string? only, bool isOrleans) =>
        only?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? (isOrleans ? CellNames.BesideOrleans : []);

    public bool Wants(string cell) =>
        Only.Count == 0 ? !CellNames.OnOrleans.Contains(cell) : Only.Contains(cell, StringComparer.Ordinal);
}
