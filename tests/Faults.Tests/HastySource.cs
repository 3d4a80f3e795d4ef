using System.Globalization;
using System.Text;
using CardPlatform.Harness.Http;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Workloads;

namespace CardPlatform.Faults.Tests;

/// <summary>The requests of clients who do not wait, whatever they are told.</summary>
/// <param name="shop">Where they redeem.</param>
/// <param name="prefix">What their request numbers begin with.</param>
/// <param name="connections">How many connections they have.</param>
/// <param name="keep">Keeps what became of each request.</param>
internal sealed class HastySource(Shop shop, string prefix, int connections, Action<string, Fate> keep) : IRequestSource
{
    private readonly RedemptionFormat _format = new(prefix);
    private readonly long[] _cards =
        [.. shop.CardNumbers.Select(number => long.Parse(number, CultureInfo.InvariantCulture))];

    private readonly long[] _numbers = new long[connections];
    private long _next;

    public int Write(int connection, Span<byte> buffer)
    {
        var number = _numbers[connection] = _next++;
        return _format.Write(
            buffer,
            shop.MerchantId,
            _cards[number % _cards.Length],
            number,
            RedemptionFormat.PriceOf(number));
    }

    public Verdict Keep(int connection, in HttpAnswer answer)
    {
        var fate = Fate.Of(answer.Status, Encoding.UTF8.GetString(answer.Body));
        keep(RequestNo(connection), fate);
        return fate is Fate.Acknowledged ? Verdict.Completed : Verdict.Failed;
    }

    public void Lose(int connection) => keep(RequestNo(connection), new Fate.Unknown());

    private string RequestNo(int connection) =>
        prefix + _numbers[connection].ToString($"D{RedemptionFormat.NumberDigits}", CultureInfo.InvariantCulture);
}
