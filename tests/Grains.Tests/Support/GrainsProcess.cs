using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Journaling;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Projections;
using CardPlatform.Grains.Rulebooks;
using CardPlatform.Grains.Unions;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;
using CardPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>
/// The grains as one process has them, on a real ledger and a clock that stands still. Two of these on one database are
/// two processes to each other.
/// </summary>
internal sealed class GrainsProcess : IAsyncDisposable
{
    private readonly IHost _host;

    private GrainsProcess(string connectionString, FakeTimeProvider clock, GrainsOptions? options)
    {
        Clock = clock;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddLedger(connectionString, new LedgerOptions { MaxClockSkewSeconds = null });
        PutFaultsBefore(builder.Services);
        builder.Services.AddSingleton<ISnapshotWriter>(Snapshots);
        GrainHosting.AddTo(builder);
        builder.Services.AddCardPlatformGrains(options);
        // Tests project, and let activities do what is due, by hand, when they want to.
        builder.Services.Remove(
            builder.Services.Single(service => service.ImplementationType == typeof(ProjectionLoop)));
        builder.Services.Remove(
            builder.Services.Single(service => service.ImplementationType == typeof(ActivityLoop)));
        _host = builder.Build();
    }

    public FakeTimeProvider Clock { get; }

    public RecordedSnapshots Snapshots { get; } = new();

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public FaultyLedger Ledger => _host.Services.GetRequiredService<FaultyLedger>();

    public IJournal Journal => _host.Services.GetRequiredService<IJournal>();

    public CampaignCatalogue Catalogue => _host.Services.GetRequiredService<CampaignCatalogue>();

    public RulebookInForce Rulebook => _host.Services.GetRequiredService<RulebookInForce>();

    public UnionTree Unions => _host.Services.GetRequiredService<UnionTree>();

    public MerchantVersions MerchantVersions => _host.Services.GetRequiredService<MerchantVersions>();

    public ActivityClock Activities => _host.Services.GetRequiredService<ActivityClock>();

    public ReadAhead ReadAhead => _host.Services.GetRequiredService<ReadAhead>();

    public IReadModels ReadModels => _host.Services.GetRequiredService<IReadModels>();

    public IProjectionStore ProjectionStore => _host.Services.GetRequiredService<IProjectionStore>();

    /// <summary>The process's own does not run.</summary>
    public Projector CreateProjector(IProjectionStore? store = null) => new(
        Journal,
        store ?? ProjectionStore,
        _host.Services.GetRequiredService<GrainsOptions>(),
        _host.Services.GetRequiredService<GrainMetrics>(),
        Clock);

    public static async Task<GrainsProcess> StartAsync(
        string connectionString, FakeTimeProvider clock, GrainsOptions? options = null)
    {
        var process = new GrainsProcess(connectionString, clock, options);
        await process._host.StartAsync(TestContext.Current.CancellationToken);
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }

    private static void PutFaultsBefore(IServiceCollection services)
    {
        var real = services.Single(service => service.ServiceType == typeof(ILedger));
        services.Remove(real);
        services.AddSingleton(real.ImplementationType!);
        services.AddSingleton(provider =>
            new FaultyLedger((ILedger)provider.GetRequiredService(real.ImplementationType!)));
        services.AddSingleton<ILedger>(provider => provider.GetRequiredService<FaultyLedger>());
    }
}
