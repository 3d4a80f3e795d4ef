namespace CardPlatform.Embedded.Tests;

public interface IRelayGrain : IGrainWithStringKey
{
    /// <summary>Calls the reentrant actor of the same key.</summary>
    Task<string> CallBackAsync();
}

internal sealed class RelayGrain : Grain, IRelayGrain
{
    public async Task<string> CallBackAsync()
    {
        await Task.Yield();
        return await GrainFactory.GetGrain<IReentrantActorGrain>(this.GetPrimaryKeyString()).AnswerAsync();
    }
}
