using System.Text;
using CardPlatform.Harness.Http;

namespace CardPlatform.Harness.Tests.Http;

public sealed class ResponseParserTests
{
    private const string Sized =
        "HTTP/1.1 201 Created\r\nContent-Length: 16\r\nDate: now\r\nLocation: /v1\r\n\r\n{\"id\":\"r1042-7\"}";

    private const string Chunked =
        "HTTP/1.1 503 Service Unavailable\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "6\r\n{\"id\":\r\na\r\n\"r1042-7\"}\r\n0\r\n\r\n";

    private const string Empty = "HTTP/1.1 204 No Content\r\nDate: now\r\n\r\n";

    [Theory]
    [InlineData(Sized, 201, """{"id":"r1042-7"}""")]
    [InlineData(Chunked, 503, """{"id":"r1042-7"}""")]
    [InlineData(Empty, 204, "")]
    public void TryParse_OfAnAnswerThatComesByteByByte_IsDoneWithTheLastOne(string answer, int status, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(answer);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Equal(0, ResponseParser.TryParse(bytes.AsSpan(0, length), out _));

        Assert.Equal(bytes.Length, ResponseParser.TryParse(bytes, out var parsed));
        Assert.Equal(status, parsed.Status);
        Assert.Equal(body, Encoding.UTF8.GetString(parsed.Body));
    }

    [Fact]
    public void TryParse_OfTwoAnswers_SaysWhereTheFirstEnds() =>
        Assert.Equal(Sized.Length, ResponseParser.TryParse(Encoding.UTF8.GetBytes(Sized + Empty), out _));

    [Theory]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 yes\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n")]
    public void TryParse_OfSomethingElse_Throws(string answer) => Assert.Throws<InvalidDataException>(
        () => ResponseParser.TryParse(Encoding.UTF8.GetBytes(answer), out _));
}
