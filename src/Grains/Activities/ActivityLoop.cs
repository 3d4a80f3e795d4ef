using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Activities;

/// <summary>Lets the clock of activities tick, as long as the process runs.</summary>
internal sealed class ActivityLoop(
    ActivityClock activities, TimeProvider clock, GrainsOptions options, ILogger<ActivityLoop> logger)
    : BackgroundService
{
    private bool _isFailing;

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
            await activities.TickAsync(stoppingToken);
            if (_isFailing)
                ActivityLog.Recovered(logger);
            _isFailing = false;
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            if (!_isFailing)
                ActivityLog.Failing(logger, fault);
            _isFailing = true;
        }
    }
}
