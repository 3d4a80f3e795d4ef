namespace CardPlatform.Embedded.Tests;

public interface IReentrantActorGrain : IGrainWithStringKey
{
    Task RunAsync(string name);

    /// <summary>Checks, over several awaits, that no other turn runs at the same time.</summary>
    Task<bool> CheckTurnsAsync();

    /// <summary>Calls the relay, which calls back here.</summary>
    Task<string> RoundTripAsync();

    Task<string> AnswerAsync();

    /// <summary>Ends at the next chance, and calls the relay, which calls back here, before that.</summary>
    Task<string> RoundTripWhileEndingAsync();
}

[Reentrant]
internal sealed class ReentrantActorGrain(Stage stage) : Grain, IReentrantActorGrain
{
    private int _turns;

    public async Task RunAsync(string name)
    {
        var key = this.GetPrimaryKeyString();
        stage.Record(key, $"{name} start");
        stage.Open($"{key}/{name} started");
        await stage.Reach($"{key}/{name}");
        stage.Record(key, $"{name} end");
    }

    public async Task<bool> CheckTurnsAsync()
    {
        var alone = true;
        for (var i = 0; i < 5; i++)
        {
            alone &= Interlocked.Increment(ref _turns) == 1;
            Thread.SpinWait(50);
            alone &= Interlocked.Decrement(ref _turns) == 0;
            await Task.Yield();
        }

        return alone;
    }

    public Task<string> RoundTripAsync() =>
        GrainFactory.GetGrain<IRelayGrain>(this.GetPrimaryKeyString()).CallBackAsync();

    public Task<string> AnswerAsync() => Task.FromResult("answer");

    public async Task<string> RoundTripWhileEndingAsync()
    {
        DeactivateOnIdle();
        await Task.Yield();
        return await RoundTripAsync();
    }
}
