using CardPlatform.Grains.Cards;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Preparation;
using CardPlatform.Harness.Verification;
using CardPlatform.Harness.Workloads;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Harness.InProcess;

/// <summary>The server's own host with its grains, called without HTTP.</summary>
internal sealed class GrainsHost(string connectionString, Province province) : IAsyncDisposable
{
    private const int MemoryCards = 200_000;
    private readonly CardBook _cards = CardBook.Read(province.BookPath);
    private readonly WebApplication _host = SiloHost.Build(new SiloOptions { Port = 0 }, connectionString);

    private AckLog _log = new("none");
    private (long Transaction, int Ordinal) _from;

    private IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public Task StartAsync() => _host.StartAsync();

    public async Task<InProcessResult> RunAsync(InProcessOrder order)
    {
        switch (order.Work)
        {
            case InProcessWork.Memory:
                return await MeasureMemoryAsync(order);
            case InProcessWork.Verify:
                return InProcessResult.Of(
                    await JournalComparison.RunAsync(connectionString, _from, _log, CancellationToken.None));
            default:
                return await LoadAsync(order);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    private async Task<InProcessResult> LoadAsync(InProcessOrder order)
    {
        _from = await JournalComparison.EndAsync(connectionString, CancellationToken.None);
        _log = new AckLog(order.Prefix);
        var callOf = await CallsAsync(order.Work, _log);
        var (tally, seconds) = await CallLoop.RunAsync(
            order.InFlight, TimeSpan.FromSeconds(order.Seconds), callOf);
        return new InProcessResult(
            seconds,
            tally.Completed,
            tally.Declined,
            tally.Failed,
            tally.Latencies.Summarize(),
            tally.CompletedEachSecond,
            HeapBytes: 0,
            Verification: null);
    }

    private async Task<Func<int, Func<Task<Verdict>>>> CallsAsync(InProcessWork work, AckLog log)
    {
        if (work is InProcessWork.HotActivity)
        {
            var activity = await ActivityLaunch.RunAsync(Grains);
            return _ => new SignUpCaller(activity, log).CallAsync;
        }

        var merchants = work is InProcessWork.Hot ? province.Shop.HotMerchants : province.Shop.SpreadMerchants;
        return caller => new RedeemingCaller(Grains, _cards, merchants, log, caller + 1).CallAsync;
    }

    /// <summary>Looks at cards that nobody has looked at before, and at the heap before and after.</summary>
    private async Task<InProcessResult> MeasureMemoryAsync(InProcessOrder order)
    {
        var count = Math.Min(MemoryCards, _cards.Count);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, order.InFlight).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                await Grains.GetGrain<IMemberCardGrain>(_cards.CardIdOf(i)).GetAsync();
        })));
        var after = GC.GetTotalMemory(forceFullCollection: true);
        return new InProcessResult(0, count, 0, 0, null, [], after - before, null);
    }
}
