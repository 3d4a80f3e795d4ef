using System.Numerics;

namespace CardPlatform.Ledger.Writing;

/// <summary>
/// The requests this process committed lately, and where: what is found here is looked up there, and only what stands
/// there decides. A request not found here says nothing. It spares a failed batch for the usual duplicate, which
/// follows its original closely.
/// </summary>
/// <remarks>
/// One flat table in which a newer request takes the place of an older one: at tens of thousands of requests a second,
/// objects that live for a few seconds would all be carried through the collector's generations.
/// </remarks>
internal sealed class RememberedRequests
{
    private const int Stripes = 64;

    private readonly Slot[] _slots;
    private readonly Lock[] _locks = new Lock[Stripes];

    /// <param name="capacity">Requests to remember at most; rounded up to a power of two.</param>
    public RememberedRequests(int capacity)
    {
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)capacity)];
        for (var i = 0; i < Stripes; i++)
            _locks[i] = new Lock();
    }

    public Remembered? Find(RequestKey request)
    {
        var (index, tag) = PlaceOf(request);
        lock (_locks[index % Stripes])
            return _slots[index] is { IsTaken: true } slot && slot.Tag == tag ? slot.Content : null;
    }

    public void Remember(Commit committed)
    {
        if (committed.Request is not { } request)
            return;
        var first = committed.Appends[0];
        var (index, tag) = PlaceOf(request);
        lock (_locks[index % Stripes])
        {
            _slots[index] = new Slot
            {
                IsTaken = true,
                Tag = tag,
                Content = new Remembered(first.Stream, first.Version),
            };
        }
    }

    public void Forget(RequestKey request)
    {
        var (index, tag) = PlaceOf(request);
        lock (_locks[index % Stripes])
        {
            if (_slots[index].Tag == tag)
                _slots[index] = default;
        }
    }

    private (int Index, int Tag) PlaceOf(RequestKey request)
    {
        var (scope, key) = (request.Scope.GetHashCode(StringComparison.Ordinal),
            request.Key.GetHashCode(StringComparison.Ordinal));
        return (HashCode.Combine(scope, key) & (_slots.Length - 1), HashCode.Combine(key, scope));
    }

    /// <summary>Where the entry of a request lies, if it is this one.</summary>
    internal readonly record struct Remembered(StreamId Stream, long Version);

    private struct Slot
    {
        public bool IsTaken;
        public int Tag;
        public Remembered Content;
    }
}
