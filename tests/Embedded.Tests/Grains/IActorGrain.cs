namespace CardPlatform.Embedded.Tests;

/// <summary>A grain that does what the test says; barriers and tracks are named by its key and a name.</summary>
public interface IActorGrain : IGrainWithStringKey
{
    /// <summary>Records the start, opens "name started", waits for "name", records the end.</summary>
    Task RunAsync(string name);

    /// <summary>The same, beside any other call.</summary>
    [AlwaysInterleave]
    Task RunBesideAsync(string name);

    /// <summary>Records that it ran, in one turn.</summary>
    Task RecordAsync(string name);

    /// <summary>Which activation this is.</summary>
    Task<string> IdentityAsync();

    /// <summary>Yields in the middle of an unguarded increment; the total comes back.</summary>
    Task<int> IncrementAsync();

    Task EndAsync();

    Task<string> RunThenEndAsync(string name);

    ValueTask<int> LengthAsync(string text);

    ValueTask TouchAsync();

    Task FailAsync(string message);

    Task ThrowAtOnceAsync(string message);

    /// <summary>Opens "name started" and waits for its token.</summary>
    Task WaitForCancellationAsync(string name, CancellationToken cancellationToken);

    Task RunCancellableAsync(string name, CancellationToken cancellationToken);

    /// <summary>Returns a task that ends on a pool thread, outside the grain's turns.</summary>
    Task<int> ComputeElsewhereAsync(int number);

    /// <summary>What the caller's async local looks like from here.</summary>
    Task<string?> AmbientAsync();
}
