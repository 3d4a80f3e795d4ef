using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CardPlatform.Api.Tests.Support;

/// <summary>JSON of no stated length, sent in several pieces.</summary>
internal sealed class PiecewiseContent : HttpContent
{
    private const int Pieces = 4;
    private readonly byte[] _bytes;

    public PiecewiseContent(string json)
    {
        _bytes = Encoding.UTF8.GetBytes(json);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        foreach (var piece in _bytes.Chunk((_bytes.Length / Pieces) + 1))
        {
            await stream.WriteAsync(piece);
            await stream.FlushAsync();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
