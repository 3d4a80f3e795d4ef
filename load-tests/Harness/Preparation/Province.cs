using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;
using CardPlatform.Harness.Workloads;
using CardPlatform.Silo;
using CardPlatform.Silo.Import;

namespace CardPlatform.Harness.Preparation;

/// <summary>
/// A database with so many cards, loaded as an operator would: <c>generate</c>, <c>import</c>, and campaigns over HTTP.
/// It is kept for later runs as a template that cells get copies of.
/// </summary>
/// <param name="Template">The database.</param>
/// <param name="BookPath">The file of its cards.</param>
/// <param name="Shop">What requests are made of.</param>
/// <param name="Figures">What loading took; kept with the template.</param>
internal sealed record Province(string Template, string BookPath, Shop Shop, IReadOnlyList<Figure> Figures)
{
    private const long Seed = 20_260_501;

    /// <summary>With its indexes and write-ahead log, rounded up; checked before anything is written.</summary>
    private const long DiskBytesOfCard = 3_200;

    private const long DiskBytesOfRun = 6L << 30;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly Dictionary<string, string> NoEnvironment = [];

    /// <summary>Opens the template of an earlier run, or makes it.</summary>
    /// <exception cref="SentenceException">The disk has no room for it.</exception>
    public static async Task<Province> OpenAsync(
        BenchPostgres postgres,
        string folder,
        int cards,
        MerchantPlan plan,
        Action<string> progress,
        CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"province_{cards}_{plan.Count}");
        var facts = Path.Combine(folder, $"{name}.json");
        if (File.Exists(facts) && await postgres.HasDatabaseAsync(name, cancellationToken))
            return Read(facts);

        EnsureRoom(folder, cards);
        var made = await MakeAsync(postgres, folder, name, cards, plan, progress, cancellationToken);
        await File.WriteAllTextAsync(facts, JsonSerializer.Serialize(made), cancellationToken);
        return made;
    }

    /// <summary>Reads what an earlier run, or another process of this one, wrote about it.</summary>
    public static Province Read(string file) => JsonSerializer.Deserialize<Province>(File.ReadAllText(file))!;

    private static async Task<Province> MakeAsync(
        BenchPostgres postgres,
        string folder,
        string name,
        int cards,
        MerchantPlan plan,
        Action<string> progress,
        CancellationToken cancellationToken)
    {
        var files = Path.Combine(folder, $"{name}.files");
        var environment = SiloEnvironment(postgres.ConnectionString(name));
        await postgres.CreateDatabaseAsync(name, "template0", cancellationToken);
        progress($"generating {cards:N0} cards");
        var clock = Stopwatch.StartNew();
        await RunAsync(
            "generate", "--cards", $"{cards}", "--merchants", "1", "--seed", $"{Seed}", "--out", files, "--force");
        var figures = new List<Figure> { new($"generate_{cards}_cards_seconds", clock.Elapsed.TotalSeconds, "s") };
        await File.WriteAllLinesAsync(
            Path.Combine(files, "merchants.csv"), [MerchantImport.Header, .. plan.Rows()], cancellationToken);

        progress("importing unions and merchants");
        await RunAsync("import", "unions", Path.Combine(files, "unions.csv"));
        await RunAsync("import", "merchants", Path.Combine(files, "merchants.csv"));
        var before = await DatabaseBytesAsync();
        progress($"importing {cards:N0} cards");
        clock.Restart();
        await RunAsync("import", "cards", Path.Combine(files, "cards.csv"));
        figures.Add(new Figure($"load_{cards}_cards_seconds", clock.Elapsed.TotalSeconds, "s"));

        var first = await postgres.ScalarAsync<long>(
            name, "SELECT min(stream_id) FROM ledger.journal WHERE stream_kind = 1", cancellationToken);
        var book = CardBook.OfFile(Path.Combine(files, "cards.csv"), first);
        var bookPath = Path.Combine(folder, $"{name}.cards");
        book.Write(bookPath);
        Directory.Delete(files, recursive: true);

        progress("launching 1,000 campaigns");
        var shop = await OpenShopAsync();
        figures.Add(new Figure(
            $"disk_bytes_per_card_of_{cards}", (double)(await DatabaseBytesAsync() - before) / cards, "bytes"));
        await postgres.ExecuteAsync(name, "VACUUM ANALYZE", cancellationToken);
        return new Province(name, bookPath, shop, figures);

        Task<string> RunAsync(params string[] arguments) =>
            ToolRun.RunAsync(Programs.Silo, arguments, environment, cancellationToken);

        Task<long> DatabaseBytesAsync() =>
            postgres.ScalarAsync<long>(name, $"SELECT pg_database_size('{name}')", cancellationToken);

        async Task<Shop> OpenShopAsync()
        {
            clock.Restart();
            await using var server = await ChildServer.StartAsync(
                Programs.Silo, SiloArguments, environment, cancellationToken);
            var merchants = await MerchantsAsync(postgres, name, cancellationToken);
            using var officer = new Officer(server.Address);
            var opened = await new ShopOpening(officer).OpenAsync(plan, merchants, book.Numbers[^1], cancellationToken);

            // A copy that still has millions of cards to fold would be measured while it does.
            progress("waiting for the read models");
            while (await postgres.IsBehindAsync(name, cancellationToken))
                await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
            figures.Add(new Figure($"read_models_of_{cards}_cards_seconds", clock.Elapsed.TotalSeconds, "s"));
            return opened;
        }
    }

    /// <summary>As an operator starts the server, but on a free port, and not to outlive us.</summary>
    public static IReadOnlyList<string> SiloArguments { get; } = ["serve", "--while-stdin-is-open"];

    public static Dictionary<string, string> SiloEnvironment(string connectionString) => new(NoEnvironment)
    {
        ["ConnectionStrings__CardPlatform"] = connectionString,
        ["CARDPLATFORM_PORT"] = "0",
        ["CARDPLATFORM_DEMO"] = "off",
    };

    private static void EnsureRoom(string folder, int cards)
    {
        var needed = (cards * DiskBytesOfCard) + DiskBytesOfRun;
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        if (free < needed)
        {
            throw new SentenceException(string.Create(
                CultureInfo.InvariantCulture,
                $"{cards:N0} cards need about {needed >> 30} GB under {folder}, and {free >> 30} GB are free: "
                + $"make room, set CARDPLATFORM_BENCH_DATA to a larger disk, or ask for fewer with --cards."));
        }
    }

    private static async Task<IReadOnlyList<long>> MerchantsAsync(
        BenchPostgres postgres, string database, CancellationToken cancellationToken)
    {
        var ids = await postgres.ScalarAsync<long[]>(
            database,
            """
            SELECT array_agg(stream_id ORDER BY request_key) FROM ledger.journal
            WHERE stream_kind = 3 AND version = 1 AND request_key LIKE 'BENCH%'
            """,
            cancellationToken);
        return ids;
    }
}
