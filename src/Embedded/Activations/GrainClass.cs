using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Embedded;

/// <summary>One grain class in one runtime: how it is built, how it takes calls, and its activations by key.</summary>
internal sealed class GrainClass
{
    /// <summary>Growing a table stops its writers; sixteen tables of a sixteenth keep each stop short.</summary>
    private const int Shards = 16;

    private readonly ObjectFactory _factory;
    private readonly ConcurrentDictionary<GrainKey, Activation>[] _directory;

    public GrainClass(Type type, EmbeddedRuntime runtime)
    {
        Runtime = runtime;
        Name = type.Name;
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        Deactivates = Overrides(type, nameof(Grain.OnDeactivateAsync));
        var limit = type.GetCustomAttribute<CollectionAgeLimitAttribute>()?.AgeLimit;
        IdleEpochs = runtime.Clock.Epochs(limit ?? TimeSpan.FromSeconds(runtime.Options.IdleTimeoutSeconds));
        _factory = ActivatorUtilities.CreateFactory(type, Type.EmptyTypes);
        _directory = new ConcurrentDictionary<GrainKey, Activation>[Shards];
        for (var shard = 0; shard < Shards; shard++)
            _directory[shard] = new ConcurrentDictionary<GrainKey, Activation>();
    }

    public EmbeddedRuntime Runtime { get; }

    public string Name { get; }

    public bool IsReentrant { get; }

    /// <summary>Whether the class has anything to do when it is deactivated.</summary>
    public bool Deactivates { get; }

    public int IdleEpochs { get; }

    public IEnumerable<Activation> Activations => _directory.SelectMany(static shard => shard.Values);

    public Grain Construct() => (Grain)_factory(Runtime.Services, null);

    /// <summary>Sends a call to the activation of that key, making one if there is none.</summary>
    public ValueTask<T> Dispatch<T>(GrainCall<T> call, GrainKey key, ref Activation? lastSeen)
    {
        var caller = CallContext.Current;
        if (Runtime.IsStopping && caller is null)
            return ValueTask.FromException<T>(new SiloUnavailableException("The grains are stopping."));

        if (call.CancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<T>(call.CancellationToken);

        call.Caller = caller;
        var activation = lastSeen;
        if (activation is null || activation.IsClosed)
        {
            if (!TryResolve(key, out activation))
                return ValueTask.FromException<T>(Runtime.RefuseActivation(Name));

            lastSeen = activation;
        }

        if (caller is not null && caller.LeadsFrom(activation, out var isBlocked))
        {
            if (!activation.AdmitsItsOwnChain(call, isBlocked))
                return ValueTask.FromException<T>(Runtime.ReportCycle(caller, activation, call));

            call.IsAwaitedByTarget = true;
        }

        return activation.Send(call);
    }

    public bool TryResolve(GrainKey key, out Activation activation)
    {
        var shard = ShardOf(key);
        while (true)
        {
            if (shard.TryGetValue(key, out activation!))
            {
                if (!activation.IsClosed)
                    return true;

                Replace(activation, activation.Successor);
                continue;
            }

            if (!Runtime.TryReserveActivation())
                return false;

            var made = new Activation(this, key);
            activation = shard.GetOrAdd(key, made);
            if (activation != made)
                Runtime.ReleaseActivation();
        }
    }

    /// <summary>
    /// Puts the successor of a closed activation in its place, or removes it. Whoever meets a closed activation
    /// does this, so nobody waits for the thread that closed it.
    /// </summary>
    public void Replace(Activation closed, Activation? successor)
    {
        var shard = ShardOf(closed.Key);
        if (successor is not null)
            shard.TryUpdate(closed.Key, successor, closed);
        else
            shard.TryRemove(KeyValuePair.Create(closed.Key, closed));
    }

    private ConcurrentDictionary<GrainKey, Activation> ShardOf(GrainKey key) =>
        _directory[(key.GetHashCode() >>> 4) & (Shards - 1)];

    private static bool Overrides(Type type, string method) =>
        type.GetMethod(method)!.DeclaringType != typeof(Grain);
}
