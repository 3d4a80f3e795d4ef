using System.Text;

namespace CardPlatform.Harness.Verification;

/// <summary>
/// What senders were told of each of their requests, by its number: 13 bytes a request, so that ten minutes of load fit
/// into memory. Any thread may use it; what is known of one request is told by the one that sent it.
/// </summary>
/// <param name="prefix">What the request numbers begin with; nobody else's do.</param>
internal sealed class AckLog(string prefix)
{
    private const int ChunkBits = 16;
    private const int ChunkSize = 1 << ChunkBits;
    private const int MaxChunks = 1 << 12;

    private readonly Chunk?[] _chunks = new Chunk?[MaxChunks];
    private readonly Lock _growing = new();
    private long _count;

    public string Prefix => prefix;

    /// <summary>The first answer that was not what was asked for, for whoever wonders why there are some.</summary>
    public string? FirstNo { get; private set; }

    /// <summary>How many numbers have been given out; they begin at 0.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Gives out the next number. Until something is known of it, its outcome is unknown.</summary>
    public long Next()
    {
        var number = Interlocked.Increment(ref _count) - 1;
        Set(number, AckState.Unknown, 0, 0);
        return number;
    }

    public void Set(long number, AckState state, long stream, long version)
    {
        var chunk = ChunkOf(number);
        var place = (int)(number & (ChunkSize - 1));
        chunk.States[place] = state;
        chunk.Streams[place] = stream;
        chunk.Versions[place] = checked((int)version);
    }

    public void KeepNo(ReadOnlySpan<byte> answer) => FirstNo ??= Encoding.UTF8.GetString(answer);

    public (AckState State, long Stream, int Version) this[long number]
    {
        get
        {
            if (number < 0 || number >= Count)
                return (AckState.NotSent, 0, 0);
            var chunk = ChunkOf(number);
            var place = (int)(number & (ChunkSize - 1));
            return (chunk.States[place], chunk.Streams[place], chunk.Versions[place]);
        }
    }

    private Chunk ChunkOf(long number)
    {
        ref var chunk = ref _chunks[(int)(number >> ChunkBits)];
        if (Volatile.Read(ref chunk) is { } there)
            return there;
        lock (_growing)
        {
            return chunk ??= new Chunk();
        }
    }

    private sealed class Chunk
    {
        public AckState[] States { get; } = new AckState[ChunkSize];

        public long[] Streams { get; } = new long[ChunkSize];

        public int[] Versions { get; } = new int[ChunkSize];
    }
}
