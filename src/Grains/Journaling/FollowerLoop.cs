using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Journaling;

/// <summary>
/// Keeps the followers of the journal up to date. The host serves nothing before their first load is done.
/// </summary>
internal sealed class FollowerLoop(
    IEnumerable<IJournalFollower> followers, TimeProvider clock, GrainsOptions options, ILogger<FollowerLoop> logger)
    : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.FollowIntervalMilliseconds), clock);
        var failing = false;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                failing = await TryRefreshAsync(failing, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping: there is nothing left to keep up to date.
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        foreach (var follower in followers)
            await follower.RefreshAsync(cancellationToken);
    }

    // While the journal cannot be read nothing can be committed either, so what is known already does no harm. It is
    // said once and not twice a second.
    private async Task<bool> TryRefreshAsync(bool wasFailing, CancellationToken stoppingToken)
    {
        try
        {
            await RefreshAsync(stoppingToken);
            if (wasFailing)
                FollowerLog.Recovered(logger);
            return false;
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            if (!wasFailing)
                FollowerLog.Failing(logger, fault);
            return true;
        }
    }
}
