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
        foreach (var follower in followers)
            await follower.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.FollowIntervalMilliseconds), clock);
        var failing = new HashSet<IJournalFollower>();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var follower in followers)
                    await TryRefreshAsync(follower, failing, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping: there is nothing left to keep up to date.
        }
    }

    // Each follower fails alone: an entry that one of them cannot read must not keep the others from theirs. What is
    // known stays in force meanwhile, while commits may well go on: redemptions are fenced by the journal, and a
    // merchant's state is loaded anew once it is too old. A fault is said once and not twice a second.
    private async Task TryRefreshAsync(
        IJournalFollower follower, HashSet<IJournalFollower> failing, CancellationToken stoppingToken)
    {
        var name = follower.GetType().Name;
        try
        {
            await follower.RefreshAsync(stoppingToken);
            if (failing.Remove(follower))
                FollowerLog.Recovered(logger, name);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            if (failing.Add(follower))
                FollowerLog.Failing(logger, name, fault);
        }
    }
}
