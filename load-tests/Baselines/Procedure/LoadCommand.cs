using System.CommandLine;
using CardPlatform.Baselines.Procedure.Loading;

namespace CardPlatform.Baselines.Procedure;

/// <summary>Fills the tables of the baseline.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var connection = BaselineOptions.Connection();
        var command = new Command("load", "Make the schema 'baseline' anew, and fill it from the journal beside it.")
        {
            connection,
        };
        command.SetAction((parsed, cancellationToken) => BaselineLoad.RunAsync(
            parsed.GetValue(connection)!, TimeProvider.System, Console.Out, cancellationToken));
        return command;
    }
}
