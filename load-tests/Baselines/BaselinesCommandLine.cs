using System.CommandLine;
using CardPlatform.Baselines.Journal;
using CardPlatform.Baselines.Noop;
using CardPlatform.Baselines.Procedure;
#if ORLEANS
using CardPlatform.Baselines.WriteState;
#endif
using CardPlatform.Silo;
using CardPlatform.Silo.Commands;

namespace CardPlatform.Baselines;

/// <summary>What CardPlatform is measured beside: each baseline is a verb.</summary>
internal static class BaselinesCommandLine
{
    private const int Failed = 1;
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(string[] arguments)
    {
        using var interruption = new Interruption();
        try
        {
            var configuration = new InvocationConfiguration
            {
                ProcessTerminationTimeout = null,
                EnableDefaultExceptionHandler = false,
            };
            var parsed = CreateRoot().Parse(arguments);
            if (parsed.Errors is [.., var error])
                throw new SentenceException($"{error.Message} --help tells what there is.");
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

    private static RootCommand CreateRoot() => new("What CardPlatform is measured beside.")
    {
        NoopCommand.Create(),
        JournalCommand.Create(),
        LoadCommand.Create(),
        ProcedureCommand.Create(),
#if ORLEANS
        WriteStateCommand.Create(),
#endif
    };
}
