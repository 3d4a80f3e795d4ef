namespace CardPlatform.Embedded.Tests;

/// <summary>Base of the tests that hold on either runtime.</summary>
public abstract class ContractTests(GrainRuntime runtime) : IClassFixture<GrainRuntime>
{
    /// <summary>A key, and a prefix for barriers and tracks, that no other test has.</summary>
    protected string Key { get; } = Guid.NewGuid().ToString("N");

    protected Stage Stage => runtime.Stage;

    protected IGrainFactory Grains => runtime.Grains;

    protected IActorGrain Actor => Grains.GetGrain<IActorGrain>(Key);

    protected IReentrantActorGrain ReentrantActor => Grains.GetGrain<IReentrantActorGrain>(Key);

    protected string Name(string local) => $"{Key}/{local}";
}
