using System.Globalization;
using System.Text;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Harness.Workloads;

/// <summary>The bytes of everything that is not a redemption.</summary>
/// <param name="prefix">What request numbers begin with.</param>
internal sealed class MixFormats(string prefix)
{
    private const int LengthDigits = 3;

    private readonly byte[] _prefix = Encoding.ASCII.GetBytes(prefix);

    public static int WriteBalance(Span<byte> buffer, long cardId)
    {
        var writer = new RequestWriter(buffer);
        writer.Add("GET /v1/cards/"u8);
        writer.Add(cardId);
        writer.Add("/balances HTTP/1.1\r\nHost: localhost\r\n\r\n"u8);
        return writer.Length;
    }

    public static int WriteQuote(Span<byte> buffer, MixRequest request, long cardNumber)
    {
        var writer = new RequestWriter(buffer);
        writer.Add("POST /v1/checkout/quotes HTTP/1.1\r\n"u8);
        var (length, start) = BeginBody(ref writer);
        writer.Add("{\"terminalId\":\""u8);
        writer.Add(request.Merchant);
        writer.Add("-1\",\"cardNumber\":\""u8);
        writer.Add(cardNumber);
        writer.Add("\",\"lines\":[{\"quantity\":1,\"unitPriceFen\":1500}]}"u8);
        writer.Fill(length, LengthDigits, writer.Length - start);
        return writer.Length;
    }

    public int WriteIssue(Span<byte> buffer, MixRequest request)
    {
        // No issuer of the province begins with a 9.
        var number = CardNumber.WithCheckDigit(
            string.Create(CultureInfo.InvariantCulture, $"99{request.Card:0000000000000}"));
        var writer = new RequestWriter(buffer);
        writer.Add("POST /v1/cards HTTP/1.1\r\nIdempotency-Key: "u8);
        AddNumber(ref writer, request.Number);
        writer.Add("\r\n"u8);
        var (length, start) = BeginBody(ref writer);
        writer.Add("{\"cardNumber\":\""u8);
        writer.Add(number.Value);
        writer.Add("\",\"memberNo\":\"NEW"u8);
        writer.Add(request.Card);
        // The union of a city: whose grassroots unions there are depends on the province.
        writer.Add("\",\"unionId\":410100,\"city\":410100}"u8);
        writer.Fill(length, LengthDigits, writer.Length - start);
        return writer.Length;
    }

    public int WriteRefund(Span<byte> buffer, MixRequest request)
    {
        var writer = new RequestWriter(buffer);
        writer.Add("POST /v1/redemptions/r"u8);
        writer.Add(request.SaleCard);
        writer.Add("-"u8);
        writer.Add(request.SaleVersion);
        writer.Add("/refunds HTTP/1.1\r\n"u8);
        var (length, start) = BeginBody(ref writer);
        writer.Add("{\"terminalId\":\""u8);
        writer.Add(request.Merchant);
        writer.Add("-1\",\"requestNo\":\""u8);
        AddNumber(ref writer, request.Number);
        writer.Add("\",\"everything\":true}"u8);
        writer.Fill(length, LengthDigits, writer.Length - start);
        return writer.Length;
    }

    public int WriteSignUp(Span<byte> buffer, MixRequest request, long cardNumber)
    {
        var writer = new RequestWriter(buffer);
        writer.Add("POST /v1/activities/"u8);
        writer.Add(request.Merchant);
        writer.Add("/sign-ups HTTP/1.1\r\nIdempotency-Key: "u8);
        AddNumber(ref writer, request.Number);
        writer.Add("\r\n"u8);
        var (length, start) = BeginBody(ref writer);
        writer.Add("{\"cardNumber\":\""u8);
        writer.Add(cardNumber);
        writer.Add("\"}"u8);
        writer.Fill(length, LengthDigits, writer.Length - start);
        return writer.Length;
    }

    private void AddNumber(ref RequestWriter writer, long number)
    {
        writer.Add(_prefix);
        writer.AddPadded(number, RedemptionFormat.NumberDigits);
    }

    private static (int Length, int Start) BeginBody(ref RequestWriter writer)
    {
        writer.Add("Host: localhost\r\nContent-Type: application/json\r\nContent-Length: "u8);
        var length = writer.Reserve(LengthDigits);
        writer.Add("\r\n\r\n"u8);
        return (length, writer.Length);
    }
}
