using CardPlatform.Api.Health;

namespace CardPlatform.Silo.Runtime;

/// <summary>
/// Whether a process with the role api can have anything done: it reaches a silo whose journal can commit.
/// </summary>
internal sealed class ClusterReadiness(IGrainFactory grains) : IReadinessCheck
{
    public string Name => "journal";

    public async ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await grains.GetGrain<IJournalProbeGrain>(0).CanCommitAsync().WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // No silo, or none that answers: whatever the reason, this process can do nothing now.
            return false;
        }
    }
}
