namespace CardPlatform.Embedded.Tests;

internal sealed class ActorGrain(Stage stage) : Grain, IActorGrain
{
    private readonly string _identity = Guid.NewGuid().ToString("N");
    private int _total;

    private string Key => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stage.Record($"{Key}/life", "activated");
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await Task.Yield();
        stage.Record($"{Key}/life", $"deactivated {reason.ReasonCode}");
        stage.Open($"{Key}/deactivated");
    }

    public async Task RunAsync(string name)
    {
        stage.Record(Key, $"{name} start");
        stage.Open($"{Key}/{name} started");
        await stage.Reach($"{Key}/{name}");
        stage.Record(Key, $"{name} end");
    }

    public Task RunBesideAsync(string name) => RunAsync(name);

    public Task RecordAsync(string name)
    {
        stage.Record(Key, name);
        return Task.CompletedTask;
    }

    public Task<string> IdentityAsync() => Task.FromResult(_identity);

    public async Task<int> IncrementAsync()
    {
        var before = _total;
        await Task.Yield();
        _total = before + 1;
        return _total;
    }

    public Task EndAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task<string> RunThenEndAsync(string name)
    {
        await RunAsync(name);
        DeactivateOnIdle();
        return _identity;
    }

    public ValueTask<int> LengthAsync(string text) => new(text.Length);

    public async ValueTask TouchAsync()
    {
        await Task.Yield();
        stage.Record(Key, "touched");
    }

    public async Task FailAsync(string message)
    {
        await Task.Yield();
        throw new InvalidDataException(message);
    }

    public Task ThrowAtOnceAsync(string message) => throw new InvalidDataException(message);

    public async Task WaitForCancellationAsync(string name, CancellationToken cancellationToken)
    {
        stage.Open($"{Key}/{name} started");
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    public Task RunCancellableAsync(string name, CancellationToken cancellationToken) => RecordAsync(name);

    public Task<int> ComputeElsewhereAsync(int number) => Task.Run(() => number);

    public Task<string?> AmbientAsync() => Task.FromResult(Ambient.Value.Value);
}
