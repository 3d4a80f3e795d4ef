using System.Globalization;
using System.Text;
using System.Text.Json;
using CardPlatform.Domain.Cards;
using CardPlatform.Harness.Workloads;

namespace CardPlatform.Harness.Tests.Workloads;

public sealed class MixFormatsTests
{
    private static readonly MixRequest Request = new(MixKind.Refund, 17, 1_042, 5, SaleCard: 9, SaleVersion: 3);

    private readonly MixFormats _formats = new("q-");

    private delegate int Write(Span<byte> buffer);

    [Fact]
    public void Quote_IsOfTheMerchantsFirstTerminalAndTheCard()
    {
        var (head, body) = Read(buffer => MixFormats.WriteQuote(buffer, Request, 6_200_000_000_000_005));

        Assert.StartsWith("POST /v1/checkout/quotes HTTP/1.1\r\n", head, StringComparison.Ordinal);
        Assert.Equal("1042-1", body.GetProperty("terminalId").GetString());
        Assert.Equal("6200000000000005", body.GetProperty("cardNumber").GetString());
        Assert.Equal(1, body.GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public void Refund_IsOfTheSaleUnderANumberOfItsOwn()
    {
        var (head, body) = Read(buffer => _formats.WriteRefund(buffer, Request));

        Assert.StartsWith("POST /v1/redemptions/r9-3/refunds HTTP/1.1\r\n", head, StringComparison.Ordinal);
        Assert.Equal("q-000000017", body.GetProperty("requestNo").GetString());
        Assert.True(body.GetProperty("everything").GetBoolean());
    }

    [Fact]
    public void SignUp_IsForTheActivityByTheCard()
    {
        var (head, body) = Read(buffer => _formats.WriteSignUp(buffer, Request, 6_200_000_000_000_005));

        Assert.StartsWith("POST /v1/activities/1042/sign-ups HTTP/1.1\r\n", head, StringComparison.Ordinal);
        Assert.Contains("\r\nIdempotency-Key: q-000000017\r\n", head, StringComparison.Ordinal);
        Assert.Equal("6200000000000005", body.GetProperty("cardNumber").GetString());
    }

    [Fact]
    public void Issue_IsOfACardNumberAndAPersonThatNobodyElseHas()
    {
        var (head, body) = Read(buffer => _formats.WriteIssue(buffer, Request));
        var (_, next) = Read(buffer => _formats.WriteIssue(buffer, Request with { Card = 6 }));

        Assert.StartsWith("POST /v1/cards HTTP/1.1\r\n", head, StringComparison.Ordinal);
        Assert.True(CardNumber.TryParse(
            body.GetProperty("cardNumber").GetString(), CultureInfo.InvariantCulture, out _));
        foreach (var field in new[] { "cardNumber", "memberNo" })
            Assert.NotEqual(body.GetProperty(field).GetString(), next.GetProperty(field).GetString());
    }

    /// <summary>The head, and the body that it says is as long as it is.</summary>
    private static (string Head, JsonElement Body) Read(Write write)
    {
        var buffer = new byte[1_024];
        var request = Encoding.ASCII.GetString(buffer, 0, write(buffer));
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        const string lengthHeader = "Content-Length: ";
        var length = request.AsSpan(request.IndexOf(lengthHeader, StringComparison.Ordinal) + lengthHeader.Length, 3);
        Assert.Equal(request.Length - end, int.Parse(length, CultureInfo.InvariantCulture));
        return (request[..end], JsonSerializer.Deserialize<JsonElement>(request[end..]));
    }
}
