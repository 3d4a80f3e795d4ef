using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace CardPlatform.Api.Tests.Support;

/// <summary>Sends bytes that no HTTP client would send.</summary>
internal static class RawHttp
{
    /// <summary>Sends the text and reads one answer with a length.</summary>
    public static async Task<Answered> AskAsync(ApiServer server, string text)
    {
        using var connection = new TcpClient();
        var address = server.Http.BaseAddress!;
        await connection.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream, Encoding.UTF8);
        var status = await ReadLineAsync(reader);
        var response = new HttpResponseMessage(
            (HttpStatusCode)int.Parse(status.Split(' ')[1], CultureInfo.InvariantCulture));
        response.Content = new ByteArrayContent([]);
        for (var line = await ReadLineAsync(reader); line.Length > 0; line = await ReadLineAsync(reader))
            Add(response, line.Split(": ", 2));
        var body = new char[response.Content.Headers.ContentLength ?? 0];
        var read = await reader.ReadBlockAsync(body, TestContext.Current.CancellationToken);
        return new Answered(response, new string(body, 0, read));
    }

    private static void Add(HttpResponseMessage response, string[] header)
    {
        HttpHeaders headers = header[0].StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
            ? response.Content.Headers
            : response.Headers;
        headers.TryAddWithoutValidation(header[0], header[1]);
    }

    private static async Task<string> ReadLineAsync(StreamReader reader) =>
        await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
}
