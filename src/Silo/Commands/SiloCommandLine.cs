using System.CommandLine;
using CardPlatform.Silo.Configuration;

namespace CardPlatform.Silo.Commands;

/// <summary>The verbs of the executable, and what every one of them does about errors and signals.</summary>
internal static class SiloCommandLine
{
    private const int Failed = 1;
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(string[] arguments)
    {
        using var interruption = new Interruption();
        try
        {
            // Our own handling of signals and errors: the library's would end the process while it stops PostgreSQL.
            var configuration = new InvocationConfiguration
            {
                ProcessTerminationTimeout = null,
                EnableDefaultExceptionHandler = false,
            };
            var parsed = CreateRoot().Parse(arguments);
            if (parsed.Errors is [.., var error])
                throw new SentenceException($"{error.Message} ./run --help tells what there is.");
            return await parsed.InvokeAsync(configuration, interruption.Token);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (Exception fault) when (FaultSentence.For(fault) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Failed;
        }
    }

    private static RootCommand CreateRoot() => new("The union member card platform.")
    {
        ServeCommand.Create(ReadOptions),
        MigrateCommand.Create(ReadOptions),
        ImportCommand.Create(ReadOptions),
        GenerateCommand.Create(),
        AuditCommand.Create(ReadOptions),
        ProjectionCommand.Create(ReadOptions),
        DrawCommand.Create(),
        CheckCommand.Create(),
    };

    private static SiloOptions ReadOptions() =>
        SiloOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build());
}
