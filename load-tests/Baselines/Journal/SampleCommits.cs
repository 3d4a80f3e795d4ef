using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Writing;

namespace CardPlatform.Baselines.Journal;

/// <summary>
/// Batches of commits that have the size of redemptions: events, postings, facts and a request key, each on a card of
/// its own. What they say is the same every time; making it is the domain's work, and not measured here.
/// </summary>
internal sealed class SampleCommits
{
    /// <summary>Where no card was ever issued.</summary>
    public const long FirstStream = 1L << 60;

    /// <summary>More than one lane can write in its time.</summary>
    public const long MaxRows = 1L << 40;

    private const int Merchants = 13_580;

    private static readonly DateTimeOffset At = new(2026, 5, 1, 2, 30, 0, 123, 456, TimeSpan.Zero);

    private static readonly Redeemed Sale = SampleSale();

    private static readonly byte[] Events = DomainJson.CardEvents.Write([Sale]);

    private static readonly IReadOnlyList<Posting> Postings = RedemptionPostings.Of(Sale);

    private static readonly RequestHash Hash = RequestHash.Of(Events);

    private readonly PendingCommit[] _batch;
    private long _next;

    public SampleCommits(long firstStream, int batchRows)
    {
        _next = firstStream;
        _batch = new PendingCommit[batchRows];
    }

    /// <summary>The next batch, in the memory of the last.</summary>
    public IReadOnlyList<PendingCommit> Next()
    {
        for (var i = 0; i < _batch.Length; i++)
            _batch[i] = new PendingCommit(Make(_next++), enqueuedAt: 0);
        return _batch;
    }

    private static Commit Make(long card)
    {
        var merchant = (card % Merchants) + 1;
        var append = new Append(new StreamId(StreamKind.Card, card), expectedVersion: 0, Events)
        {
            Facts = new EntryFacts(merchant, 17, BusinessDay.Of(At).Date, Sale.Gross, Sale.Discount),
            Postings = Postings,
        };
        return new Commit(append) { Request = new RequestKey($"terminal/{merchant}-3", $"{card:x}", Hash) };
    }

    private static Redeemed SampleSale()
    {
        var discount = new Fen(3_180);
        var split = new FundingSplit(new BasisPoints(6_000), new BasisPoints(4_000), new BasisPoints(0));
        return new Redeemed(
            At,
            new TerminalId(new MerchantId(1_042), 3),
            new StoreNo(1),
            RequestNo.Of("1042-3-20260501-000123"),
            [
                new RedeemedLine(2, new Fen(4_950), new Fen(1_980), CategoryCode.Of("food")),
                new RedeemedLine(1, new Fen(6_000), new Fen(1_200), CategoryCode.Of("daily")),
            ],
            new Fen(15_900),
            discount,
            [
                new AppliedOffer(
                    new CampaignId(17),
                    CampaignVersion: 1,
                    new OfferNo(1),
                    new CampaignName("五一八折", "20% off on May Day"),
                    discount,
                    split.Split(discount),
                    At.AddDays(30),
                    [new Fen(1_980), new Fen(1_200)]),
            ],
            City: new City(410_100));
    }
}
