using Microsoft.Extensions.Hosting;

namespace CardPlatform.Embedded;

/// <summary>Starts the collector with the host, and stops the grains with it.</summary>
internal sealed class EmbeddedGrainHost(EmbeddedRuntime runtime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        runtime.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => runtime.StopAsync(cancellationToken);
}
