using System.CommandLine;
using System.Globalization;
using CardPlatform.Ledger.Bulk;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Data;
using CardPlatform.Silo.Import;
using Npgsql;
using Spectre.Console;

namespace CardPlatform.Silo.Commands;

/// <summary>Imports files of cards, merchants or unions, also while the server is running.</summary>
internal static class ImportCommand
{
    public static Command Create(Func<SiloOptions> options) => new("import", "Import a CSV file.")
    {
        CreateKind(
            "cards",
            $"Import cards; the columns are {CardImport.Header}, and any of {MemberFields.Header}.",
            options,
            () => new CardImport()),
        CreateKind(
            "merchants",
            $"Import merchants; the columns are {MerchantImport.Header}.",
            options,
            () => new MerchantImport()),
        CreateKind(
            "unions", $"Import unions; the columns are {UnionImport.Header}.", options, () => new UnionImport()),
    };

    private static Command CreateKind<TRow>(
        string name, string description, Func<SiloOptions> options, Func<IImportFormat<TRow>> format)
    {
        var file = new Argument<string>("file") { Description = "The CSV file, UTF-8." };
        var command = new Command(name, description) { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            try
            {
                await using var database = await SiloDatabase.OpenAsync(options(), shares: true, cancellationToken);
                var run = new ImportRun<TRow>(format(), TimeProvider.System);
                var progress = await WithProgressBarAsync(
                    path, report => run.RunAsync(database.ConnectionString, path, report, cancellationToken));
                await Console.Out.WriteLineAsync(Summary(progress, ImportRun<TRow>.RejectsPath(path)));
                return 0;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new SentenceException($"{path} cannot be imported: {error.Message}", error);
            }
            catch (NpgsqlException error) when (error.IsTransient || error is not PostgresException)
            {
                throw new SentenceException(
                    $"The import was cut off ({error.Message}): run it again, and it goes on from there.", error);
            }
        });
        return command;
    }

    private static string Summary(BulkProgress progress, string rejects)
    {
        var sentence = string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.Added} new, {progress.Known} already there, {progress.Rejected} rejected");
        return progress.Rejected == 0 ? sentence : $"{sentence} (see {rejects})";
    }

    private static async Task<BulkProgress> WithProgressBarAsync(
        string path, Func<Action<long>, Task<BulkProgress>> import)
    {
        if (Console.IsOutputRedirected || !File.Exists(path))
            return await import(_ => { });

        return await AnsiConsole.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask(Path.GetFileName(path).EscapeMarkup(), maxValue: new FileInfo(path).Length);
            return await import(done => task.Value = done);
        });
    }
}
