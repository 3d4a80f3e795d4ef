using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Campaigns;

/// <summary>Keeps the catalogue up to date. The host serves nothing before the first load is done.</summary>
internal sealed class CatalogueFollower(
    CampaignCatalogue catalogue, TimeProvider clock, GrainsOptions options, ILogger<CatalogueFollower> logger)
    : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await catalogue.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.CatalogueIntervalMilliseconds), clock);
        var failing = false;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                failing = await RefreshAsync(failing, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping: there is nothing left to keep up to date.
        }
    }

    // While the journal cannot be read nothing can be committed either, so the old catalogue does no harm. It is said
    // once and not twice a second.
    private async Task<bool> RefreshAsync(bool wasFailing, CancellationToken stoppingToken)
    {
        try
        {
            await catalogue.RefreshAsync(stoppingToken);
            if (wasFailing)
                CatalogueLog.Recovered(logger);
            return false;
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            if (!wasFailing)
                CatalogueLog.Failing(logger, fault);
            return true;
        }
    }
}
