using System.CommandLine;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Data;

namespace CardPlatform.Silo.Commands;

/// <summary>Brings the database to the schema of this build, and does nothing else.</summary>
internal static class MigrateCommand
{
    public static Command Create(Func<SiloOptions> options)
    {
        var command = new Command("migrate", "Bring the database to the schema of this build.");
        command.SetAction(async (_, cancellationToken) =>
        {
            // Opening a database migrates it.
            await using var database = await SiloDatabase.OpenAsync(options(), shares: true, cancellationToken);
            await Console.Out.WriteLineAsync("The database is up to date.");
            return 0;
        });
        return command;
    }
}
