using System.Collections.Concurrent;

namespace CardPlatform.Ledger.Writing;

/// <summary>
/// The request keys this process committed last, and where: what is found here is looked up there. A key not found
/// here says nothing. It spares a failed batch for the usual duplicate, which follows its original closely.
/// </summary>
internal sealed class RememberedRequests(int capacity)
{
    private readonly ConcurrentDictionary<(string Scope, string Key), Remembered> _requests = new();
    private readonly ConcurrentQueue<(string Scope, string Key)> _order = new();

    public Remembered? Find(RequestKey request) =>
        _requests.TryGetValue((request.Scope, request.Key), out var remembered) ? remembered : null;

    public void Remember(Commit committed)
    {
        if (committed.Request is not { } request)
            return;
        var first = committed.Appends[0];
        var key = (request.Scope, request.Key);
        if (!_requests.TryAdd(key, new Remembered(first.Stream, first.Version, request.Hash)))
            return;
        _order.Enqueue(key);
        while (_order.Count > capacity && _order.TryDequeue(out var oldest))
            _requests.TryRemove(oldest, out _);
    }

    public void Forget(RequestKey request) => _requests.TryRemove((request.Scope, request.Key), out _);

    /// <summary>Where the entry of a request lies, and what the request said.</summary>
    internal sealed record Remembered(StreamId Stream, long Version, RequestHash Hash);
}
