using System.Collections.Concurrent;

namespace CardPlatform.Embedded.Tests.Embedded;

/// <summary>Counts its live activations, and ends itself as often as asked.</summary>
public interface IChurningGrain : IGrainWithIntegerKey
{
    Task<bool> WorkAsync(int caller, int number, bool end);
}

internal sealed class ChurningGrain : Grain, IChurningGrain
{
    private static readonly ConcurrentDictionary<long, int> Live = new();
    private static readonly ConcurrentDictionary<(long Key, int Caller), int> Seen = new();

    private bool _alone;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        _alone = Live.AddOrUpdate(this.GetPrimaryKeyLong(), 1, static (_, live) => live + 1) == 1;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Live.AddOrUpdate(this.GetPrimaryKeyLong(), 0, static (_, live) => live - 1);
    }

    /// <summary>Whether this activation is the only one, and the call came after the caller's earlier ones.</summary>
    public async Task<bool> WorkAsync(int caller, int number, bool end)
    {
        var key = this.GetPrimaryKeyLong();
        var inOrder = Seen.GetValueOrDefault((key, caller), -1) == number - 1;
        Seen[(key, caller)] = number;
        if (number % 3 == 0)
            await Task.Yield();

        if (end)
            DeactivateOnIdle();

        return inOrder && _alone && Live[key] == 1;
    }
}
