using System.CommandLine;
using CardPlatform.Baselines.Hosting;
using CardPlatform.Silo;
using Microsoft.AspNetCore.Builder;

namespace CardPlatform.Baselines.Procedure;

/// <summary>Serves redemptions by a stored function, one call and one transaction each.</summary>
internal static class ProcedureCommand
{
    public static Command Create()
    {
        var port = BaselineOptions.Port();
        var connection = BaselineOptions.Connection();
        var pool = BaselineOptions.Number(
            "--pool", "How many connections there are at most.", 1, 90, RedemptionStore.BestPoolSize);
        var command = new Command("procedure", "Serve redemptions by one PL/pgSQL function a request, with row locks.")
        {
            port, connection, pool,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = new RedemptionStore(
                parsed.GetValue(connection)!, parsed.GetValue(pool), TimeProvider.System);
            if (!await store.IsLoadedAsync(cancellationToken))
                throw new SentenceException("The schema 'baseline' is not there or not complete: run 'load' first.");
            await using var host = Build(parsed.GetValue(port), store);
            return await BaselineHost.RunAsync(host, cancellationToken);
        });
        return command;
    }

    public static WebApplication Build(int port, RedemptionStore store) => BaselineHost.Build(
        port, static _ => { }, routes => RedemptionEndpoint.Map(routes, store.RedeemAsync));
}
