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
    public const string InProcessDatabase = "bench_inprocess";
    public const string ProcedureDatabase = "bench_procedure";
    public const string JournalDatabase = "bench_journal";
    public const string OrleansDatabase = "bench_orleans";
    public const string WriteStateDatabase = "bench_writestate";

    private readonly Dictionary<string, ChildServer> _servers = [];
    private readonly Dictionary<string, InProcessServer> _grains = [];
    private readonly HashSet<string> _databases = [];
    private readonly string _run = Guid.NewGuid().ToString("N")[..6];
    private int _logs;

    /// <param name="postgres">Where the databases are.</param>
    /// <param name="province">What they are copies of.</param>
    /// <param name="folder">Where the files of the run are.</param>
    /// <param name="httpDatabase">
    /// What the server that is asked over HTTP works on; the template itself where a copy would be too large.
    /// </param>
    public Stage(
        BenchPostgres postgres, Province province, string folder, string httpDatabase = "bench_http")
    {
        (Postgres, Province, Folder, HttpDatabase) = (postgres, province, folder, httpDatabase);
        Cards = CardBook.Read(province.BookPath);
        SignUps = new SignUpPairs(Cards.Count, province.Shop.Activities);
    }

    public BenchPostgres Postgres { get; }

    public Province Province { get; }

    public string Folder { get; }

    public string HttpDatabase { get; }

    public CardBook Cards { get; }

    public SignUpPairs SignUps { get; }

    /// <summary>The campaign whose coupons are gone, once there is one.</summary>
    public string? CouponCampaign { get; private set; }

    /// <summary>What has been measured so far.</summary>
    public List<CellResult> Results { get; } = [];

    public List<Figure> Figures { get; } = [];

    /// <summary>Of each cell an answer that was a no, if there was one.</summary>
    public Dictionary<string, string> Remarks { get; } = [];

    /// <summary>The most that a warm-up found of each cell, a second.</summary>
    public Dictionary<string, double> Peaks { get; } = [];

    /// <summary>Those whose journal our servers write and project; what the baselines write is no history.</summary>
    public IEnumerable<string> Databases =>
        _databases.Where(name => name is not (ProcedureDatabase or JournalDatabase or WriteStateDatabase));

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

    /// <summary>The same, after a campaign was launched whose coupons are gone.</summary>
    public async Task<Target> SiloWithCouponsAsync(CancellationToken cancellationToken)
    {
        var silo = await SiloAsync(cancellationToken);
        CouponCampaign ??= await SoldOutCoupons.LaunchAsync(silo.Address, Cards.Numbers[^1], cancellationToken);
        return silo;
    }

    public async Task<Target> NoopAsync(CancellationToken cancellationToken) => await ServerAsync(
        "noop", Baselines(), ["noop", "--port", "0"], new Dictionary<string, string>(), cancellationToken);

    public Task<Target> ProcedureAsync(CancellationToken cancellationToken) =>
        LoadedAsync("procedure", Baselines(), ProcedureDatabase, cancellationToken);

    /// <summary>The server of the build for Orleans: the same grains and the same journal.</summary>
    public async Task<Target> OrleansAsync(CancellationToken cancellationToken)
    {
        var program = OnOrleans("Silo");
        await EnsureDatabaseAsync(OrleansDatabase, cancellationToken);
        var environment = new Dictionary<string, string>(
            Province.SiloEnvironment(Postgres.ConnectionString(OrleansDatabase)))
        {
            ["CARDPLATFORM_SILO_PORT"] = "0",
            ["CARDPLATFORM_GATEWAY_PORT"] = "0",
        };
        return await ServerAsync("orleans", program, Province.SiloArguments, environment, cancellationToken);
    }

    /// <summary>A grain a card that stores its state, once for each redemption.</summary>
    public Task<Target> WriteStateAsync(CancellationToken cancellationToken) =>
        LoadedAsync("writestate", OnOrleans("Baselines"), WriteStateDatabase, cancellationToken);

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
        if (!_databases.Add(name))
            return;
        if (name != Province.Template)
            await Postgres.CreateDatabaseAsync(name, Province.Template, cancellationToken);
        await Postgres.PrewarmAsync(name, cancellationToken);
    }

    /// <summary>Stops all servers, and drops what they wrote.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        await StopServersAsync();
        foreach (var database in _databases.Where(name => name != Province.Template))
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

    /// <summary>A baseline that works on what its <c>load</c> has made of the journal.</summary>
    private async Task<Target> LoadedAsync(
        string verb, string program, string database, CancellationToken cancellationToken)
    {
        var connection = Postgres.ConnectionString(database);
        var environment = new Dictionary<string, string>();
        if (!_servers.ContainsKey(verb))
        {
            await EnsureDatabaseAsync(database, cancellationToken);
            await ToolRun.RunAsync(program, ["load", "--connection", connection], environment, cancellationToken);
        }

        return await ServerAsync(
            verb, program, [verb, "--port", "0", "--connection", connection], environment, cancellationToken);
    }

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

    /// <exception cref="SentenceException">They are not there.</exception>
    public static string Baselines() => Programs.Baselines
        ?? throw new SentenceException("The baselines are not built: dotnet build load-tests/Baselines -c Release.");

    private static string OnOrleans(string project) => Programs.OnOrleans(project)
        ?? throw new SentenceException("There is no build for Orleans here: ./bench --orleans makes one.");
}
