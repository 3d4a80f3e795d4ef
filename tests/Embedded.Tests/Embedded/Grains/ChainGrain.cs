using CardPlatform.Testing;

namespace CardPlatform.Embedded.Tests.Embedded;

/// <summary>Calls along a path of keys: "a>b>c" at a calls b with "b>c".</summary>
public interface IChainGrain : IGrainWithStringKey
{
    Task<string> FollowAsync(string path);

    /// <summary>Follows without waiting, and is done.</summary>
    Task SendAsync(string path);

    [AlwaysInterleave]
    Task<string> FollowBesideAsync(string path);
}

internal sealed class ChainGrain : Grain, IChainGrain
{
    public async Task<string> FollowAsync(string path)
    {
        var rest = path.Split('>', 2);
        return rest.Length == 1 ? "end" : await Link.CallAsync(GrainFactory, rest[1]);
    }

    public Task SendAsync(string path)
    {
        _ = FollowLaterAsync(path);
        return Task.CompletedTask;
    }

    public Task<string> FollowBesideAsync(string path) => FollowAsync(path);

    private async Task FollowLaterAsync(string path)
    {
        await Task.Yield();
        await FollowAsync(path);
    }
}

/// <summary>The same, reentrant.</summary>
public interface IReentrantChainGrain : IGrainWithStringKey
{
    Task<string> FollowAsync(string path);
}

[Reentrant]
internal sealed class ReentrantChainGrain : Grain, IReentrantChainGrain
{
    public async Task<string> FollowAsync(string path)
    {
        await Task.Yield();
        var rest = path.Split('>', 2);
        return rest.Length == 1 ? "end" : await Link.CallAsync(GrainFactory, rest[1]);
    }
}

/// <summary>Calls a grain of the same key while it activates.</summary>
public interface IEagerGrain : IGrainWithStringKey
{
    Task<string> AnswerAsync();
}

internal sealed class EagerGrain : Grain, IEagerGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        this.AsReference<IEagerGrain>().AnswerAsync();

    public Task<string> AnswerAsync() => Task.FromResult("never");
}

internal static class Link
{
    /// <summary>A key in capitals is a reentrant grain's, one with a star an interleaving method's.</summary>
    public static Task<string> CallAsync(IGrainFactory grains, string path)
    {
        var key = path.Split('>')[0];
        if (char.IsUpper(key[0]))
            return grains.GetGrain<IReentrantChainGrain>(key).FollowAsync(path);

        var grain = grains.GetGrain<IChainGrain>(key.TrimEnd('*'));
        return key.EndsWith('*') ? grain.FollowBesideAsync(path) : grain.FollowAsync(path);
    }
}

/// <summary>Lets the fake clock run during a turn.</summary>
public interface ISlowGrain : IGrainWithStringKey
{
    Task HoldThreadAsync(int milliseconds);
}

internal sealed class SlowGrain(FakeTimeProvider clock) : Grain, ISlowGrain
{
    public Task HoldThreadAsync(int milliseconds)
    {
        clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        return Task.CompletedTask;
    }
}
