using CardPlatform.Harness.Cells;
using CardPlatform.Harness.Preparation;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;

namespace CardPlatform.Harness.Verification;

/// <summary>The product's own audit, of every database that its servers have written to.</summary>
internal static class FinalAudit
{
    public static async Task<IReadOnlyList<DatabaseAudit>> RunAsync(
        Stage stage, Action<string> progress, CancellationToken cancellationToken)
    {
        await stage.StopServersAsync();
        return await Task.WhenAll(stage.Databases.Select(AuditAsync));

        async Task<DatabaseAudit> AuditAsync(string database)
        {
            progress($"auditing {database}");
            var environment = Province.SiloEnvironment(stage.Postgres.ConnectionString(database));
            var audit = await ToolRun.TryRunAsync(Programs.Silo, ["audit"], environment, cancellationToken);
            return new DatabaseAudit(database, audit.Succeeded ? DatabaseAudit.Clean : audit.Output);
        }
    }
}
