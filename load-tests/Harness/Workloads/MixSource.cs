using CardPlatform.Harness.Http;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Verification;
using CardPlatform.Silo.Generation;

namespace CardPlatform.Harness.Workloads;

/// <summary>Requests of all kinds. A repetition has to get the first answer's id.</summary>
internal sealed class MixSource : IRequestSource
{
    /// <summary>Sales that are kept on an ordinary day.</summary>
    public const int RecentSales = 4_096;

    private readonly CardBook _cards;
    private readonly MerchantChoice _merchants;
    private readonly AckLog _log;
    private readonly SeededRandom _random;
    private readonly Func<int> _nextCard;
    private readonly RedemptionFormat _redemptions;
    private readonly MixFormats _others;
    private readonly MixRequest[] _underWay;
    private readonly MixShares _shares;
    private readonly SaleBook _sales;
    private readonly SignUpPairs _pairs;

    /// <param name="shares">How much of what.</param>
    /// <param name="cards">The cards there are.</param>
    /// <param name="merchants">The merchants whose terminals ask.</param>
    /// <param name="sales">What was sold, and goes on being sold.</param>
    /// <param name="pairs">Who signs up for what, and who is new; shared by all that run on one database.</param>
    /// <param name="log">Numbers the requests and keeps the answers.</param>
    /// <param name="connections">How many requests are in flight at most.</param>
    public MixSource(
        MixShares shares,
        CardBook cards,
        IReadOnlyList<long> merchants,
        SaleBook sales,
        SignUpPairs pairs,
        AckLog log,
        int connections)
    {
        (_shares, _cards, _sales, _pairs, _log) = (shares, cards, sales, pairs, log);
        _random = new SeededRandom(log.Prefix.GetHashCode(StringComparison.Ordinal));
        _nextCard = shares.AreCardsAlike
            ? () => _random.Next(cards.Count)
            : new Popularity(cards.Count, _random).Next;
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
            MixKind.Quote => MixFormats.WriteQuote(buffer, request, _cards.Numbers[request.Card]),
            MixKind.Balance => MixFormats.WriteBalance(buffer, _cards.CardIdOf(request.Card)),
            MixKind.Refund => _others.WriteRefund(buffer, request),
            MixKind.Issue => _others.WriteIssue(buffer, request),
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
            case MixKind.Issue:
                return AnswerReader.KeepCard(_log, request.Number, answer);
            case MixKind.Repetition:
                return IsFirstAnswer(request, answer) ? Verdict.Completed : Verdict.Failed;
            case MixKind.Refund:
                return AnswerReader.Keep(_log, request.Number, answer);
            case MixKind.Quote:
                if (answer.Status != 200)
                    return Verdict.Failed;
                return answer.Body.IndexOf("\"approved\""u8) >= 0 ? Verdict.Completed : Verdict.Declined;
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

    // What comes after a sale is a sale as long as there was none.
    private MixRequest Choose()
    {
        switch (_shares.At(_random.Next(100)))
        {
            case MixKind.Balance:
                return new MixRequest(MixKind.Balance, 0, 0, _nextCard());
            case MixKind.Quote:
                return Checkout(MixKind.Quote, 0);
            case MixKind.SignUp:
                var (card, activity) = _pairs.Next();
                return new MixRequest(MixKind.SignUp, _log.Next(), activity, card);
            case MixKind.Issue:
                return new MixRequest(MixKind.Issue, _log.Next(), 0, _pairs.NextNewcomer());
            case MixKind.Refund when _sales.Return() is { } sale:
                return sale with { Kind = MixKind.Refund, Number = _log.Next() };
            case MixKind.Repetition when _sales.Any(_random) is { } sale:
                return sale with { Kind = MixKind.Repetition };
            default:
                return Checkout(MixKind.Redemption, _log.Next());
        }
    }

    private MixRequest Checkout(MixKind kind, long number)
    {
        var card = _nextCard();
        return new MixRequest(kind, number, _merchants.NextFor(card), card);
    }

    private void Remember(MixRequest request)
    {
        var (_, card, version) = _log[request.Number];
        _sales.Add(request with { SaleCard = card, SaleVersion = version });
    }

    private static bool IsFirstAnswer(MixRequest sale, in HttpAnswer answer) =>
        answer.Status == 201
        && AnswerReader.TryReadEntry(answer.Body, out var card, out var version)
        && (card, version) == (sale.SaleCard, sale.SaleVersion);

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
