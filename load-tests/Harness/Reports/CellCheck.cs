using CardPlatform.Harness.Results;
using CardPlatform.Harness.Verification;

namespace CardPlatform.Harness.Reports;

/// <summary>What comparing a cell with the journal found. A fast wrong run is a failed run.</summary>
internal static class CellCheck
{
    public static bool HasFailed(CellResult cell) => cell.Verification is not (null or JournalComparison.Ok);

    public static bool HasPassed(CellResult cell) => cell.Verification == JournalComparison.Ok;

    public static string Sentence(CellResult cell) => cell.Verification switch
    {
        null => "nothing to compare",
        JournalComparison.Ok => "✓ ok",
        var found => $"✗ FAILED: {found}",
    };
}
