namespace CardPlatform.Harness.Commands;

/// <summary>What was asked for.</summary>
/// <param name="IsQuick">The ratios in under three minutes.</param>
/// <param name="Rounds">How many interleaved rounds; null for as many as the kind of run has.</param>
/// <param name="Cards">How many cards the main database has; likewise.</param>
/// <param name="Only">The cells to measure; empty for all.</param>
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

    public bool Wants(string cell) => Only.Count == 0 || Only.Contains(cell, StringComparer.Ordinal);
}
