using CardPlatform.Harness.Http;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Verification;
using CardPlatform.Silo.Generation;

namespace CardPlatform.Harness.Workloads;

/// <summary>
/// An ordinary day: 55% redemptions, 20% looks at balances, 10% refunds, 10% sign-ups, 5% redemptions that are sent
/// again. A repetition has to get the first answer's id.
/// </summary>
internal sealed class MixSource : IRequestSource
{
    private const int RecentSales = 4_096;

    private readonly CardBook _cards;
    private readonly MerchantChoice _merchants;
    private readonly AckLog _log;
    private readonly SeededRandom _random;
    private readonly Popularity _nextCard;
    private readonly RedemptionFormat _redemptions;
    private readonly MixFormats _others;
    private readonly MixRequest[] _underWay;
    private readonly MixRequest[] _recent = new MixRequest[RecentSales];
    private readonly SignUpPairs _pairs;
    private long _sales;

    /// <param name="cards">The cards there are.</param>
    /// <param name="merchants">The merchants whose terminals ask.</param>
    /// <param name="pairs">Who signs up for what; shared by all that run on one database.</param>
    /// <param name="log">Numbers the requests and keeps the answers.</param>
    /// <param name="connections">How many requests are in flight at most.</param>
    public MixSource(
        CardBook cards, IReadOnlyList<long> merchants, SignUpPairs pairs, AckLog log, int connections)
    {
        (_cards, _pairs, _log) = (cards, pairs, log);
        _random = new SeededRandom(log.Prefix.GetHashCode(StringComparison.Ordinal));
        _nextCard = new Popularity(cards.Count, _random);
        _merchants = new MerchantChoice(merchants, _random);
        _redemptions = new RedemptionFormat(log.Prefix);
        _others = new MixFormats(log.Prefix);
        _underWay = new MixRequest[connections];
    }

    public int Write(int connection, Span<byte> buffer)
    {
        var request = Choose();
        _underWay[connection] = request;
        return request.Kind switch
        {
            MixKind.Redemption or MixKind.Repetition => _redemptions.Write(
                buffer,
                request.Merchant,
                _cards.Numbers[request.Card],
                request.Number,
                RedemptionFormat.PriceOf(request.Number)),
            MixKind.Balance => MixFormats.WriteBalance(buffer, _cards.CardIdOf(request.Card)),
            MixKind.Refund => _others.WriteRefund(buffer, request),
            _ => _others.WriteSignUp(buffer, request, _cards.Numbers[request.Card]),
        };
    }

    public Verdict Keep(int connection, in HttpAnswer answer)
    {
        var request = _underWay[connection];
        switch (request.Kind)
        {
            case MixKind.Redemption:
                var verdict = AnswerReader.Keep(_log, request.Number, answer);
                if (verdict is Verdict.Completed)
                    Remember(request);
                return verdict;
            case MixKind.Repetition:
                return IsFirstAnswer(request, answer) ? Verdict.Completed : Verdict.Failed;
            case MixKind.Refund:
                return AnswerReader.Keep(_log, request.Number, answer);
            case MixKind.Balance:
                return answer.Status == 200 ? Verdict.Completed : Verdict.Failed;
            default:
                return KeepSignUp(request.Number, answer);
        }
    }

    // The log has it as unknown until an answer comes.
    public void Lose(int connection)
    {
    }

    private MixRequest Choose()
    {
        var dice = _random.Next(100);
        var recent = _sales == 0 ? default : _recent[_random.Next((int)Math.Min(_sales, RecentSales))];
        if (dice < 20)
            return new MixRequest(MixKind.Balance, 0, 0, _nextCard.Next());
        if (dice < 30)
        {
            var (card, activity) = _pairs.Next();
            return new MixRequest(MixKind.SignUp, _log.Next(), activity, card);
        }

        if (dice < 40 && _sales > 0)
        {
            var (_, card, version) = _log[recent.Number];
            return recent with
            {
                Kind = MixKind.Refund,
                Number = _log.Next(),
                SaleCard = card,
                SaleVersion = version,
            };
        }

        if (dice < 45 && _sales > 0)
            return recent with { Kind = MixKind.Repetition };
        var next = _nextCard.Next();
        return new MixRequest(MixKind.Redemption, _log.Next(), _merchants.NextFor(next), next);
    }

    private void Remember(MixRequest request) => _recent[_sales++ % RecentSales] = request;

    private bool IsFirstAnswer(MixRequest request, in HttpAnswer answer)
    {
        var (_, card, version) = _log[request.Number];
        return answer.Status == 201
            && AnswerReader.TryReadEntry(answer.Body, out var namedCard, out var namedVersion)
            && (namedCard, namedVersion) == (card, version);
    }

    private Verdict KeepSignUp(long number, in HttpAnswer answer)
    {
        if (answer.Status is not (200 or 201))
            return AnswerReader.KeepError(_log, number, answer);
        // A decline of a sign-up is not written.
        var isSeated = answer.Status == 201;
        _log.Set(number, isSeated ? AckState.Done : AckState.NothingWritten, 0, 0);
        return isSeated ? Verdict.Completed : Verdict.Declined;
    }
}
