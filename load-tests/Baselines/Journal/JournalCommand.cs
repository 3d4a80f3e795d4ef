using System.CommandLine;

namespace CardPlatform.Baselines.Journal;

/// <summary>Measures the ceiling that PostgreSQL sets.</summary>
internal static class JournalCommand
{
    public static Command Create()
    {
        var connection = BaselineOptions.Connection();
        var seconds = BaselineOptions.Number("--seconds", "How long to write.", 1, 3_600);
        var batch = BaselineOptions.Number("--batch", "How many rows in one transaction.", 1, 10_000, 512);
        var lanes = BaselineOptions.Number("--lanes", "How many connections write.", 1, 16, 2);
        var command = new Command("journal", "Write rows of the journal as fast as it goes: no HTTP and no domain.")
        {
            connection, seconds, batch, lanes,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var feed = new JournalFeed(
                parsed.GetValue(connection)!, parsed.GetValue(batch), parsed.GetValue(lanes), TimeProvider.System);
            var result = await feed.RunAsync(TimeSpan.FromSeconds(parsed.GetValue(seconds)), cancellationToken);
            await Console.Out.WriteLineAsync(result.ToJson());
        });
        return command;
    }
}
