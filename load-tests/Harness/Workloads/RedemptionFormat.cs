using System.Text;

namespace CardPlatform.Harness.Workloads;

/// <summary>The bytes of a redemption, all but its numbers written beforehand.</summary>
/// <param name="prefix">What request numbers begin with.</param>
internal sealed class RedemptionFormat(string prefix)
{
    /// <summary>So many digits follow the prefix, so that lengths do not vary.</summary>
    public const int NumberDigits = 9;

    private const int LengthDigits = 3;
    private const int LowestPriceFen = 1_000;

    private readonly byte[] _requestNo = Encoding.ASCII.GetBytes($"-1\",\"requestNo\":\"{prefix}");

    /// <summary>At least what the campaigns ask for.</summary>
    public static int PriceOf(long number) => LowestPriceFen + (int)(number % 1_000);

    public int Write(Span<byte> buffer, long merchant, long cardNumber, long number, int priceFen)
    {
        var writer = new RequestWriter(buffer);
        writer.Add("POST /v1/redemptions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"u8);
        writer.Add("Content-Length: "u8);
        var length = writer.Reserve(LengthDigits);
        writer.Add("\r\n\r\n"u8);
        var start = writer.Length;
        writer.Add("{\"terminalId\":\""u8);
        writer.Add(merchant);
        writer.Add(_requestNo);
        writer.AddPadded(number, NumberDigits);
        writer.Add("\",\"cardNumber\":\""u8);
        writer.Add(cardNumber);
        writer.Add("\",\"lines\":[{\"quantity\":1,\"unitPriceFen\":"u8);
        writer.Add(priceFen);
        writer.Add("}]}"u8);
        writer.Fill(length, LengthDigits, writer.Length - start);
        return writer.Length;
    }
}
