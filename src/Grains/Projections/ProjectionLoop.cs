using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Projections;

/// <summary>
/// Keeps the read models up to date. Nothing waits for it: while it fails, reports are late, and say as of when they
/// are.
/// </summary>
internal sealed class ProjectionLoop(
    Projector projector, TimeProvider clock, GrainsOptions options, ILogger<ProjectionLoop> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(
            TimeSpan.FromMilliseconds(options.ProjectionIntervalMilliseconds), clock);
        try
        {
            var isFailing = false;
            while (await timer.WaitForNextTickAsync(stoppingToken))
                isFailing = !await TryRefreshAsync(isFailing, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping: what is not projected yet, the next process projects.
        }
        finally
        {
            await projector.DisposeAsync();
        }
    }

    // A fault is said once and not several times a second.
    private async Task<bool> TryRefreshAsync(bool isFailing, CancellationToken stoppingToken)
    {
        try
        {
            await projector.RefreshAsync(stoppingToken);
            if (isFailing)
                ProjectionLog.Recovered(logger);
            return true;
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            if (!isFailing)
                ProjectionLog.Failing(logger, fault);
            return false;
        }
    }
}
