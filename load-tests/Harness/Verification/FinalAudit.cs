using CardPlatform.Harness.Cells;
using CardPlatform.Harness.Preparation;
using CardPlatform.Harness.Servers;

namespace CardPlatform.Harness.Verification;

/// <summary>The product's own audit, of every database that its servers have written to.</summary>
internal static class FinalAudit
{
    /// <returns>What is wrong; empty if nothing is.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(
        Stage stage, Action<string> progress, CancellationToken cancellationToken)
    {
        await stage.StopServersAsync();
        var found = await Task.WhenAll(stage.Databases.Select(AuditAsync));
        return [.. found.OfType<string>()];

        async Task<string?> AuditAsync(string database)
        {
            progress($"auditing {database}");
            var environment = Province.SiloEnvironment(stage.Postgres.ConnectionString(database));
            var audit = await ToolRun.TryRunAsync(Programs.Silo, ["audit"], environment, cancellationToken);
            return audit.Succeeded ? null : $"the audit of {database} is not clean: {audit.Output}";
        }
    }
}
