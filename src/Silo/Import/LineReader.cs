using System.Text;

namespace CardPlatform.Silo.Import;

/// <summary>
/// Reads a file line by line in bounded memory. A record is a line: a quote that is never closed spoils its own line
/// and not the rest of the file.
/// </summary>
internal sealed class LineReader(Stream stream)
{
    public const int MaxLineBytes = 64 * 1024;
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _buffer = new byte[MaxLineBytes * 2];
    private int _start;
    private int _end;
    private long _line;

    /// <summary>The next line, or null at the end of the file.</summary>
    public SourceLine? Read()
    {
        var isTooLong = false;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var length = rest.IndexOf((byte)'\n');
            if (length >= 0)
            {
                _start += length + 1;
                return Line(rest[..length], isTooLong);
            }

            if (rest.Length > MaxLineBytes)
            {
                isTooLong = true;
                _start = _end;
            }

            if (!Fill())
            {
                rest = _buffer.AsSpan(_start, _end - _start);
                _start = _end;
                return rest.IsEmpty && !isTooLong ? null : Line(rest, isTooLong);
            }
        }
    }

    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    private SourceLine Line(ReadOnlySpan<byte> bytes, bool isTooLong)
    {
        _line++;
        if (_line == 1 && bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (bytes.EndsWith("\r"u8))
            bytes = bytes[..^1];
        if (isTooLong || bytes.Length > MaxLineBytes)
            return new SourceLine(_line, "", RejectReason.LineTooLong);
        try
        {
            return new SourceLine(_line, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return new SourceLine(_line, "", RejectReason.NotUtf8);
        }
    }
}
