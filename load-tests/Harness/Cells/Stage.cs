using CardPlatform.Harness.InProcess;
using CardPlatform.Harness.Preparation;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;
using CardPlatform.Harness.Workloads;
using CardPlatform.Silo;

namespace CardPlatform.Harness.Cells;

/// <summary>
/// What cells share: PostgreSQL, the province, and servers, each started when it is first needed and kept warm between
/// rounds, on a database of its own.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string HttpDatabase = "bench_http";
    public const string InProcessDatabase = "bench_inprocess";
    public const string ProcedureDatabase = "bench_procedure";

    private readonly Dictionary<string, ChildServer> _servers = [];
    private readonly Dictionary<string, InProcessServer> _grains = [];
    private readonly HashSet<string> _databases = [];
    private readonly string _run = Guid.NewGuid().ToString("N")[..6];
    private int _logs;

    public Stage(BenchPostgres postgres, Province province, string folder)
    {
        (Postgres, Province, Folder) = (postgres, province, folder);
        Cards = CardBook.Read(province.BookPath);
    }

    public BenchPostgres Postgres { get; }

    public Province Province { get; }

    public string Folder { get; }

    public CardBook Cards { get; }

    /// <summary>What has been measured so far.</summary>
    public List<CellResult> Results { get; } = [];

    public List<Figure> Figures { get; } = [];

    /// <summary>Databases with a journal that somebody projects.</summary>
    public IReadOnlyCollection<string> Databases => _databases;

    /// <summary>What the request numbers of the next log begin with; nobody else's do.</summary>
    public string NextPrefix() => $"q{_run}x{++_logs:000}-";

    public async Task<Target> SiloAsync(CancellationToken cancellationToken)
    {
        await EnsureDatabaseAsync(HttpDatabase, cancellationToken);
        return await ServerAsync(
            "silo",
            Programs.Silo,
            Province.SiloArguments,
            Province.SiloEnvironment(Postgres.ConnectionString(HttpDatabase)),
            cancellationToken);
    }

    public async Task<Target> NoopAsync(CancellationToken cancellationToken) => await ServerAsync(
        "noop", Baselines(), ["noop", "--port", "0"], new Dictionary<string, string>(), cancellationToken);

    public async Task<Target> ProcedureAsync(CancellationToken cancellationToken)
    {
        var connection = Postgres.ConnectionString(ProcedureDatabase);
        if (!_servers.ContainsKey("procedure"))
        {
            await EnsureDatabaseAsync(ProcedureDatabase, cancellationToken);
            await ToolRun.RunAsync(
                Baselines(),
                ["load", "--connection", connection],
                new Dictionary<string, string>(),
                cancellationToken);
        }

        return await ServerAsync(
            "procedure",
            Baselines(),
            ["procedure", "--port", "0", "--connection", connection],
            new Dictionary<string, string>(),
            cancellationToken);
    }

    /// <summary>The process that hosts grains for calls without HTTP.</summary>
    public async Task<InProcessServer> GrainsAsync(CancellationToken cancellationToken)
    {
        if (_grains.TryGetValue(InProcessDatabase, out var running))
            return running;
        await EnsureDatabaseAsync(InProcessDatabase, cancellationToken);
        return _grains[InProcessDatabase] = await InProcessServer.StartAsync(
            Postgres.ConnectionString(InProcessDatabase), ProvinceFile(), cancellationToken);
    }

    public string ProvinceFile() => Path.Combine(Folder, $"{Province.Template}.json");

    public async Task EnsureDatabaseAsync(string name, CancellationToken cancellationToken)
    {
        if (_databases.Add(name))
            await Postgres.CreateDatabaseAsync(name, Province.Template, cancellationToken);
    }

    /// <summary>Stops all servers, and drops what they wrote.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        await StopServersAsync();
        foreach (var database in _databases)
            await Postgres.DropDatabaseAsync(database, cancellationToken);
        _databases.Clear();
    }

    public async Task StopServersAsync()
    {
        foreach (var server in _servers.Values)
            await server.DisposeAsync();
        foreach (var grains in _grains.Values)
            await grains.DisposeAsync();
        _servers.Clear();
        _grains.Clear();
    }

    public async ValueTask DisposeAsync() => await StopServersAsync();

    private async Task<Target> ServerAsync(
        string name,
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken)
    {
        if (!_servers.TryGetValue(name, out var server))
        {
            server = await ChildServer.StartAsync(program, arguments, environment, cancellationToken);
            _servers[name] = server;
        }

        return new Target(server.Address, server.ProcessId);
    }

    private static string Baselines() => Programs.Baselines
        ?? throw new SentenceException("The baselines are not built: dotnet build load-tests/Baselines -c Release.");
}
