using CardPlatform.Faults.Server;

namespace CardPlatform.Faults.Tests;

/// <summary>Which program serves.</summary>
/// <param name="Assembly">Its file, beside the tests.</param>
internal sealed record ServerProgram(string Assembly)
{
    /// <summary>The one that is shipped.</summary>
    public static readonly ServerProgram Silo = new("CardPlatform.Silo.dll");

    /// <summary>What it finds in its environment beside what every server does.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The same with a bug in its ledger, or with none.</summary>
    public static ServerProgram With(PlantedBug bug) => new("CardPlatform.Faults.Server.dll")
    {
        Environment = new Dictionary<string, string> { ["CARDPLATFORM_BUG"] = bug.ToString() },
    };
}
