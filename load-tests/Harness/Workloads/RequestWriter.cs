using System.Buffers.Text;

namespace CardPlatform.Harness.Workloads;

/// <summary>Writes a request into a buffer that is used again for the next.</summary>
internal ref struct RequestWriter(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;

    public int Length { get; private set; }

    public void Add(scoped ReadOnlySpan<byte> text)
    {
        text.CopyTo(_buffer[Length..]);
        Length += text.Length;
    }

    public void Add(long number)
    {
        Utf8Formatter.TryFormat(number, _buffer[Length..], out var written);
        Length += written;
    }

    /// <summary>Writes a number with so many digits, zeros in front.</summary>
    public void AddPadded(long number, int digits)
    {
        Pad(_buffer.Slice(Length, digits), number);
        Length += digits;
    }

    /// <summary>Leaves room for a length that is known later.</summary>
    /// <returns>Where it is.</returns>
    public int Reserve(int digits)
    {
        var place = Length;
        Length += digits;
        return place;
    }

    public readonly void Fill(int place, int digits, long number) => Pad(_buffer.Slice(place, digits), number);

    private static void Pad(Span<byte> place, long number)
    {
        for (var i = place.Length - 1; i >= 0; i--)
        {
            place[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }
}
