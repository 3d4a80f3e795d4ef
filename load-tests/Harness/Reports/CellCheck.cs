using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports;

/// <summary>What comparing a cell with the journal found. A fast wrong run is a failed run.</summary>
internal static class CellCheck
{
    private const string Ok = "ok";

    public static bool HasFailed(CellResult cell) => cell.Verification is { } found && found != Ok;

    public static bool HasPassed(CellResult cell) => cell.Verification == Ok;

    public static string Sentence(CellResult cell) => cell.Verification switch
    {
        null => "nothing to compare",
        Ok => "✓ ok",
        var found => $"✗ FAILED: {found}",
    };
}
