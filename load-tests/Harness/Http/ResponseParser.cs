using System.Buffers.Text;

namespace CardPlatform.Harness.Http;

/// <summary>
/// Reads the only answers that the servers here give: HTTP/1.1, a status, and a body of a stated length or in chunks.
/// </summary>
internal static class ResponseParser
{
    private const int StatusStart = 9;

    /// <summary>Looks whether the bytes that have come are a whole answer.</summary>
    /// <param name="bytes">All that has come since the request; chunks are joined in place.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>How many bytes it has; 0 if more have to come.</returns>
    /// <exception cref="InvalidDataException">It is no such answer.</exception>
    public static int TryParse(Span<byte> bytes, out HttpAnswer answer)
    {
        answer = default;
        var headerLength = bytes.IndexOf("\r\n\r\n"u8);
        if (headerLength < 0)
            return 0;
        var header = bytes[..headerLength];
        if (!header.StartsWith("HTTP/1.1 "u8) || !Utf8Parser.TryParse(header[StatusStart..], out int status, out _))
            throw new InvalidDataException("The server does not answer in HTTP/1.1.");

        var rest = bytes[(headerLength + 4)..];
        var bodyLength = LengthOf(header);
        if (bodyLength < 0)
            return TryJoin(rest, out var joined, out var used) ? Give(status, joined, used, out answer) : 0;
        return rest.Length >= bodyLength ? Give(status, rest[..bodyLength], bodyLength, out answer) : 0;

        int Give(int code, ReadOnlySpan<byte> body, int length, out HttpAnswer whole)
        {
            whole = new HttpAnswer(code, body);
            return headerLength + 4 + length;
        }
    }

    /// <returns>The stated length, or -1 if the body comes in chunks.</returns>
    private static int LengthOf(ReadOnlySpan<byte> header)
    {
        var name = header.IndexOf("\r\nContent-Length: "u8);
        if (name >= 0)
        {
            return Utf8Parser.TryParse(header[(name + 18)..], out int length, out _)
                ? length
                : throw new InvalidDataException("The length of an answer is no number.");
        }

        return header.IndexOf("\r\nTransfer-Encoding: chunked"u8) >= 0 ? -1 : 0;
    }

    private static bool TryJoin(Span<byte> chunks, out ReadOnlySpan<byte> joined, out int used)
    {
        joined = default;
        used = 0;
        var (position, length) = (0, 0);
        // Measured first and joined after: what has come of it so far has to stay as it came.
        for (var pass = 0; pass < 2; pass++)
        {
            (position, length) = (0, 0);
            while (true)
            {
                var line = chunks[position..].IndexOf("\r\n"u8);
                if (line < 0)
                    return false;
                if (!Utf8Parser.TryParse(chunks[position..], out int size, out _, 'x'))
                    throw new InvalidDataException("The length of a chunk is no number.");
                var start = position + line + 2;
                position = start + size + 2;
                if (position > chunks.Length)
                    return false;
                if (size == 0)
                    break;
                if (pass == 1)
                    chunks.Slice(start, size).CopyTo(chunks[length..]);
                length += size;
            }
        }

        joined = chunks[..length];
        used = position;
        return true;
    }
}
