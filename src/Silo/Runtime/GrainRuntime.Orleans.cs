using CardPlatform.Api.Health;
using CardPlatform.Silo.Configuration;
using Npgsql;
using Orleans.Configuration;
using SiloOptions = CardPlatform.Silo.Configuration.SiloOptions;

namespace CardPlatform.Silo.Runtime;

/// <summary>
/// The build with Microsoft Orleans: silos that share a database form a cluster, and processes with the role api call
/// grains in it.
/// </summary>
/// <remarks>
/// What is registered here stops after HTTP and before the ledger is disposed of: requests drain while the grains still
/// answer, and the grains go while the ledger still writes.
/// </remarks>
internal static class GrainRuntime
{
    private const string ServiceId = "cardplatform";
    private const string Invariant = "Npgsql";

    /// <summary>
    /// A client looks for silos this often, so that one which is new, or back, gets its share soon. Losing one is
    /// noticed at once, by the connection.
    /// </summary>
    private static readonly TimeSpan GatewayListRefresh = TimeSpan.FromSeconds(5);

    /// <exception cref="SentenceException">This build cannot do what is asked.</exception>
    public static void EnsureCanServe(SiloOptions options)
    {
        if (options.Role is not SiloRole.All && options.ConnectionString is null)
            throw new SentenceException(
                "The processes of a cluster share one database: set ConnectionStrings__CardPlatform for the roles silo "
                + "and api.");
    }

    public static void AddGrainRuntime(
        this WebApplicationBuilder builder, SiloOptions options, string connectionString)
    {
        var settings = ClusterSettings.From(builder.Configuration);
        var membership = MembershipConnectionString(connectionString);
        if (options.Role is SiloRole.Api)
        {
            builder.UseOrleansClient(client => ConfigureClient(client, settings, membership));
            builder.Services.AddSingleton<IReadinessCheck, ClusterReadiness>();
        }
        else
        {
            builder.UseOrleans(silo => ConfigureSilo(silo, settings, membership));
        }

        builder.Services.AddGrainWire();
        builder.Services.AddSingleton<IOutgoingGrainCallFilter, UnknownOutcomes>();
    }

    private static void ConfigureSilo(ISiloBuilder silo, ClusterSettings settings, string membership)
    {
        silo.Configure<ClusterOptions>(cluster => Identify(cluster, settings));
        silo.UseAdoNetClustering(clustering =>
        {
            clustering.Invariant = Invariant;
            clustering.ConnectionString = membership;
        });
        silo.ConfigureEndpoints(
            settings.Address,
            FreePort.OrGiven(settings.Address, settings.SiloPort, "CARDPLATFORM_SILO_PORT"),
            FreePort.OrGiven(settings.Address, settings.GatewayPort, "CARDPLATFORM_GATEWAY_PORT"));
        silo.Configure<ClusterMembershipOptions>(FailureDetection.Configure);
        silo.Configure<SiloMessagingOptions>(GrainLimits.Configure);
        silo.Configure<GrainCollectionOptions>(GrainLimits.Configure);
        silo.Configure<SchedulingOptions>(GrainLimits.Configure);
    }

    private static void ConfigureClient(IClientBuilder client, ClusterSettings settings, string membership)
    {
        client.Configure<ClusterOptions>(cluster => Identify(cluster, settings));
        client.UseAdoNetClustering(clustering =>
        {
            clustering.Invariant = Invariant;
            clustering.ConnectionString = membership;
        });
        client.Configure<ClientMessagingOptions>(GrainLimits.Configure);
        client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = GatewayListRefresh);
        client.UseConnectionRetryFilter(ClientPatience.ShouldRetryAsync);
    }

    private static void Identify(ClusterOptions cluster, ClusterSettings settings) =>
        (cluster.ServiceId, cluster.ClusterId) = (ServiceId, settings.ClusterId);

    /// <summary>
    /// The provider asks for OrleansQuery without naming a schema. Its calls are few and short; they must not wait long
    /// for a server that is gone, because the silo's own health depends on their answers.
    /// </summary>
    private static string MembershipConnectionString(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "cardplatform-membership",
            SearchPath = "cluster",
            MaxPoolSize = 4,
            Timeout = 3,
            CommandTimeout = 5,
        }.ConnectionString;
}
