using System.CommandLine;
using CardPlatform.Silo.Audit;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Data;

namespace CardPlatform.Silo.Commands;

/// <summary>Recomputes everything from the journal and says what differs; status 1 if anything does.</summary>
internal static class AuditCommand
{
    private const int Differs = 1;

    public static Command Create(Func<SiloOptions> options)
    {
        var command = new Command("audit", "Recompute everything from the journal and compare. Changes nothing.");
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var database = await SiloDatabase.OpenAsync(options(), shares: true, cancellationToken);
            var report = await LedgerAudit.RunAsync(database.ConnectionString, cancellationToken);
            report.Print(Console.Out);
            return report.IsClean ? 0 : Differs;
        });
        return command;
    }
}
