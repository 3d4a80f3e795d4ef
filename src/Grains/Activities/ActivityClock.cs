using CardPlatform.Domain.Activities;
using CardPlatform.Ledger.Projections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Activities;

/// <summary>
/// Has activities do what time brings. It runs in every process: the read model says which have something due, and the
/// fence of the journal lets each step happen once, whoever is first.
/// </summary>
internal sealed class ActivityClock(
    IReadModels models, IGrainFactory grains, TimeProvider clock, GrainsOptions options, ILogger<ActivityClock> logger)
    : BackgroundService
{
    /// <summary>Activities that are looked at in one round.</summary>
    private const int MaxActivities = 100;

    private bool _isFailing;

    /// <summary>Has every activity that is due do its steps; one that fails does not keep the others from theirs.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        var due = await models.ReadDueActivitiesAsync(clock.GetUtcNow(), MaxActivities, cancellationToken);
        var failed = new List<Exception>();
        foreach (var id in due)
        {
            try
            {
                var activity = new ActivityId(id);
                await grains.GetGrain<IActivityDeskGrain>(ActivityDesks.Of(activity)).AdvanceAsync(activity);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                failed.Add(fault);
            }
        }

        if (failed.Count > 0)
            throw new AggregateException($"{failed.Count} of {due.Count} activities could not do what is due.", failed);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.ActivityClockMilliseconds), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryTickAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping; what is due stays so, for the next process.
        }
    }

    // An outage fails round after round: it is told when it begins and when it is over.
    private async Task TryTickAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TickAsync(stoppingToken);
            if (_isFailing)
                ActivityClockLog.Recovered(logger);
            _isFailing = false;
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            if (!_isFailing)
                ActivityClockLog.Failing(logger, fault);
            _isFailing = true;
        }
    }
}
