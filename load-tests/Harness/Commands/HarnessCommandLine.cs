using System.CommandLine;
using CardPlatform.Harness.InProcess;
using CardPlatform.Harness.Reports;
using CardPlatform.Silo;
using CardPlatform.Silo.Commands;

namespace CardPlatform.Harness.Commands;

/// <summary>What <c>./bench</c> passes on.</summary>
internal static class HarnessCommandLine
{
    public static async Task<int> RunAsync(string[] args)
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
            var parsed = Create().Parse(args);
            if (parsed.Errors is [.., var error])
                throw new SentenceException($"{error.Message} ./bench --help tells what there is.");
            return await parsed.InvokeAsync(configuration, interruption.Token);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return 130;
        }
        catch (Exception fault) when (FaultSentence.For(fault) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static RootCommand Create()
    {
        var quick = new Option<bool>("--quick") { Description = "The ratios in under three minutes." };
        var rounds = new Option<int?>("--rounds") { Description = "How many interleaved rounds." };
        var cards = new Option<int?>("--cards") { Description = "How many cards the main database has." };
        var large = new Option<int?>("--large-cards") { Description = "How many cards the largest database has." };
        var only = new Option<string?>("--only") { Description = "Only these cells, with commas between them." };
        var orleans = new Option<bool>("--orleans")
        {
            Description = "The same grains on Microsoft Orleans, and one grain with one WriteStateAsync a redemption.",
        };
        var output = new Option<string?>("--out") { Description = "Where the results go." };
        var root = new Option<string>("--root")
        {
            Description = "Where the repository is.",
            DefaultValueFactory = _ => ".",
        };
        var command = new RootCommand("Measures CardPlatform beside what one would otherwise pick.")
        {
            quick, rounds, cards, large, only, orleans, output, root, CreateInProcess(), ReportCommand.Create(),
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new BenchOptions(
                parsed.GetValue(quick),
                parsed.GetValue(rounds),
                parsed.GetValue(cards),
                parsed.GetValue(large),
                BenchOptions.CellsOf(parsed.GetValue(only), parsed.GetValue(orleans)),
                parsed.GetValue(output));
            var places = BenchPlaces.Of(options, Path.GetFullPath(parsed.GetValue(root)!));
            return new BenchRun(options, places, new BenchProgress()).RunAsync(cancellationToken);
        });
        return command;
    }

    private static Command CreateInProcess()
    {
        var connection = new Argument<string>("connection");
        var province = new Argument<string>("province");
        var command = new Command(InProcessCommand.Verb, "Hosts grains and takes orders on standard input.")
        {
            connection, province,
        };
        command.Hidden = true;
        command.SetAction(parsed =>
            InProcessCommand.RunAsync(parsed.GetValue(connection)!, parsed.GetValue(province)!));
        return command;
    }
}
