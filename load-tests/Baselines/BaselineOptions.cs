using System.CommandLine;

namespace CardPlatform.Baselines;

/// <summary>The options that verbs share.</summary>
internal static class BaselineOptions
{
    public static Option<int> Port() => new("--port")
    {
        Description = "Where to listen, on 127.0.0.1; 0 for any free port.",
        Required = true,
    };

    public static Option<string> Connection() => new("--connection")
    {
        Description = "The connection string of a CardPlatform database, with the right to make a schema.",
        Required = true,
    };
}
