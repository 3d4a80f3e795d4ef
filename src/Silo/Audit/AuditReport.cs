namespace CardPlatform.Silo.Audit;

/// <summary>What an audit found.</summary>
/// <param name="Entries">How many entries it read.</param>
/// <param name="Checks">Every check, with its first differences.</param>
internal sealed record AuditReport(long Entries, IReadOnlyList<AuditCheck> Checks)
{
    public bool IsClean => Checks.All(check => check.DifferenceCount == 0);

    public void Print(TextWriter output)
    {
        foreach (var check in Checks)
        {
            var verdict = check.DifferenceCount == 0 ? "ok    " : "BROKEN";
            output.WriteLine($"{verdict}  {check.Name,-14} {check.Compared,12:N0} compared: {check.Statement}");
            foreach (var difference in check.Differences)
                output.WriteLine($"          {difference}");
            if (check.DifferenceCount > check.Differences.Count)
                output.WriteLine($"          … and {check.DifferenceCount - check.Differences.Count:N0} more");
        }

        var broken = Checks.Count(check => check.DifferenceCount > 0);
        output.WriteLine(IsClean
            ? $"Audit of {Entries:N0} entries: every invariant holds."
            : $"Audit of {Entries:N0} entries: {broken} of {Checks.Count} checks found differences.");
    }
}
