using System.Globalization;

namespace CardPlatform.Silo.Postgres;

/// <summary>One installed set of PostgreSQL server programs.</summary>
internal sealed record PostgresBinaries(string Folder, int MajorVersion)
{
    /// <summary>The oldest version whose features the ledger uses.</summary>
    public const int OldestMajorVersion = 14;

    private const string Distribution = "/usr/lib/postgresql";

    public string this[string program] => Path.Combine(Folder, program);

    /// <summary>
    /// Finds the programs: <c>CARDPLATFORM_PG_BIN</c> if set, else those of the wanted version, else the newest of the
    /// distribution's, else those on the PATH.
    /// </summary>
    /// <param name="dataVersion">The major version that wrote the data folder, if there is one already.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="SentenceException">None is installed, or none that can open the data folder.</exception>
    public static async Task<PostgresBinaries> FindAsync(int? dataVersion, CancellationToken cancellationToken)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in Candidates().Where(folder => File.Exists(Path.Combine(folder, "initdb"))))
            found.Add(new PostgresBinaries(folder, await ReadVersionAsync(folder, cancellationToken)));

        if (found.Count == 0)
            throw new SentenceException(
                "PostgreSQL's server programs were not found: "
                + "install the package 'postgresql', or set CARDPLATFORM_PG_BIN.");
        var usable = found.Where(binaries => dataVersion is null || binaries.MajorVersion == dataVersion)
            .MaxBy(binaries => binaries.MajorVersion);
        if (usable is null)
            throw new SentenceException(
                $"The data folder was made by PostgreSQL {dataVersion}, but only "
                + $"{string.Join(", ", found.Select(binaries => binaries.MajorVersion).Distinct())} is installed: "
                + $"install postgresql-{dataVersion}, or move the data with pg_upgrade.");
        if (usable.MajorVersion < OldestMajorVersion)
            throw new SentenceException(
                $"PostgreSQL {usable.MajorVersion} in {usable.Folder} is too old: "
                + $"{OldestMajorVersion} or newer is needed.");
        return usable;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("CARDPLATFORM_PG_BIN") is { Length: > 0 } chosen)
            return [chosen];

        var installed = Directory.Exists(Distribution)
            ? Directory.GetDirectories(Distribution).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return [.. installed, .. path];
    }

    private static async Task<int> ReadVersionAsync(string folder, CancellationToken cancellationToken)
    {
        // "postgres (PostgreSQL) 15.18 (Debian …)", or "17beta1".
        var result = await ExternalCommand.RunAsync(
            [Path.Combine(folder, "postgres"), "--version"], cancellationToken: cancellationToken);
        var number = result.Output.Split(' ').ElementAtOrDefault(2) ?? "";
        var digits = new string([.. number.TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
    }
}
