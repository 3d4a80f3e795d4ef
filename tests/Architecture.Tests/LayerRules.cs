namespace CardPlatform.Architecture.Tests;

/// <summary>Who may refer to whom: the direction of dependencies in DESIGN §3.</summary>
internal static class LayerRules
{
    private const string Ours = "CardPlatform.";

    /// <summary>The projects of ours that each project may refer to.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["CardPlatform.Domain"] = [],
        ["CardPlatform.Ledger"] = ["CardPlatform.Domain"],
        ["CardPlatform.Embedded"] = [],
        ["CardPlatform.Grains"] = ["CardPlatform.Domain", "CardPlatform.Ledger", "CardPlatform.Embedded"],
        ["CardPlatform.Api"] =
            ["CardPlatform.Domain", "CardPlatform.Ledger", "CardPlatform.Grains", "CardPlatform.Embedded"],
    };

    /// <summary>
    /// What the API may know of the ledger: that a commit can fail, and whether it is safe to try again.
    /// </summary>
    private static readonly string[] LedgerTypesForApi =
        ["CardPlatform.Ledger.LedgerUnavailableException", "CardPlatform.Ledger.CommitUnknownException"];

    /// <summary>Databases are the ledger's business, I/O and clocks are not the domain's.</summary>
    private static readonly string[] ForbiddenToDomain =
    [
        "System.TimeProvider", "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Random",
        "System.Net.Sockets.Socket", "System.Net.Http.HttpClient", "System.Threading.Tasks.Task", "System.Console",
    ];

    public static IEnumerable<string> Violations(string project, IEnumerable<TypeUse> uses) =>
        uses.Where(use => IsViolation(project, use)).Select(use => $"{project} refers to {use.Type} of {use.Assembly}");

    private static bool IsViolation(string project, TypeUse use)
    {
        if (use.Assembly.StartsWith(Ours, StringComparison.Ordinal) && !Allowed[project].Contains(use.Assembly))
            return true;
        return project switch
        {
            "CardPlatform.Domain" => ForbiddenToDomain.Contains(use.Type) || IsOutside(use),
            "CardPlatform.Api" => use.Assembly == "Npgsql"
                || (use.Assembly == "CardPlatform.Ledger" && !LedgerTypesForApi.Contains(use.Type)),
            "CardPlatform.Grains" => use.Assembly == "Npgsql"
                || use.Assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            "CardPlatform.Embedded" => use.Assembly == "Npgsql",
            _ => false,
        };
    }

    private static bool IsOutside(TypeUse use) =>
        !use.Assembly.StartsWith("System", StringComparison.Ordinal)
        && !use.Assembly.StartsWith(Ours, StringComparison.Ordinal);
}
