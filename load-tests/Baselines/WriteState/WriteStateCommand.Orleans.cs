using System.CommandLine;
using System.Net;
using CardPlatform.Baselines.Hosting;
using CardPlatform.Domain.Checkout;
using CardPlatform.Grains.Cards;
using CardPlatform.Silo.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace CardPlatform.Baselines.WriteState;

/// <summary>Serves redemptions by a grain for each card that stores its state, one write a redemption.</summary>
internal static class WriteStateCommand
{
    public static Command Create()
    {
        var port = BaselineOptions.Port();
        var connection = BaselineOptions.Connection();
        var pool = BaselineOptions.Number(
            "--pool", "How many connections there are at most.", 1, 90, StateStorage.BestPoolSize);
        var command = new Command(
            "writestate", "Serve redemptions by an Orleans grain a card, with one WriteStateAsync each.")
        {
            port, connection, pool,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var storage = new StateStorage(parsed.GetValue(connection)!, parsed.GetValue(pool));
            var catalogue = await storage.PrepareAsync(TimeProvider.System, cancellationToken);
            await using var host = Build(parsed.GetValue(port), storage, catalogue);
            return await BaselineHost.RunAsync(host, cancellationToken);
        });
        return command;
    }

    public static WebApplication Build(int port, StateStorage storage, Catalogue catalogue) =>
        BaselineHost.Build(port, builder => AddGrains(builder, storage, catalogue), Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var grains = routes.ServiceProvider.GetRequiredService<IGrainFactory>();
        RedemptionEndpoint.Map(routes, RedeemAsync);

        Task<CheckoutAnswer> RedeemAsync(RedeemCheckout checkout) =>
            grains.GetGrain<IStoredCardGrain>(checkout.Number.Value).RedeemAsync(checkout);
    }

    // A cluster of one, with the limits of the product's silos and their handing over of the domain's values.
    private static void AddGrains(WebApplicationBuilder builder, StateStorage storage, Catalogue catalogue)
    {
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(FreePort(), FreePort())
            .AddAdoNetGrainStorageAsDefault(storage.Configure)
            .Configure<SiloMessagingOptions>(GrainLimits.Configure)
            .Configure<GrainCollectionOptions>(GrainLimits.Configure)
            .Configure<SchedulingOptions>(GrainLimits.Configure));
        builder.Services.AddGrainWire();
        builder.Services.AddSingleton(catalogue);
    }

    private static int FreePort() => Silo.Runtime.FreePort.OrGiven(IPAddress.Loopback, port: 0, setting: "");
}
