using CardPlatform.Domain.Merchants;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Merchants;

public sealed class MerchantVersionsTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);
    private readonly HeadsJournal _journal = new();
    private readonly MerchantVersions _versions;

    public MerchantVersionsTests() => _versions = new MerchantVersions(_journal, _clock);

    [Fact]
    public async Task Refresh_WithEntriesThatAreHeldBack_TellsThemAndReadsOnFromTheLastSettled()
    {
        _journal.Heads.AddRange([Head(1, 1, 10, true), Head(2, 1, 11, true), Head(1, 2, 13, false)]);
        await RefreshAsync();
        Assert.Equal((2, 1), (_versions.Of(new MerchantId(1)), _versions.Of(new MerchantId(2))));

        _journal.Heads.AddRange([Head(2, 2, 12, true)]); // committed late
        await RefreshAsync();
        Assert.Equal((2, 2), (_versions.Of(new MerchantId(1)), _versions.Of(new MerchantId(2))));
    }

    [Fact]
    public async Task Refresh_OfMoreThanAPageThatIsHeldBack_ReadsAllOfIt()
    {
        _journal.Heads.AddRange(Enumerable.Range(1, 1200).Select(i => Head(i, 1, i, isSettled: false)));
        await RefreshAsync();
        Assert.Equal(1, _versions.Of(new MerchantId(1200)));
    }

    [Fact]
    public async Task Refresh_WhileTimePasses_ConfirmsAsOfItsBeginning()
    {
        var asked = _clock.GetTimestamp();
        _journal.OnRead = () => _clock.Advance(TimeSpan.FromSeconds(3));
        await RefreshAsync();
        Assert.Equal(asked, _versions.ConfirmedAt);
    }

    [Fact]
    public async Task Refresh_ThatFails_ConfirmsNothing()
    {
        var before = _versions.ConfirmedAt;
        _clock.Advance(TimeSpan.FromSeconds(3));
        _journal.OnRead = () => throw new LedgerUnavailableException("not now");
        await Assert.ThrowsAsync<LedgerUnavailableException>(RefreshAsync);
        Assert.Equal(before, _versions.ConfirmedAt);
    }

    private static StreamHead Head(long merchant, long version, long transaction, bool isSettled) => new(
        new StreamId(StreamKind.Merchant, merchant), version, new JournalPosition(transaction, 1), isSettled);

    private Task RefreshAsync() => _versions.RefreshAsync(TestContext.Current.CancellationToken);

    private sealed class HeadsJournal : UnreadableJournal
    {
        public List<StreamHead> Heads { get; } = [];

        public Action OnRead { get; set; } = () => { };

        public override Task<IReadOnlyList<StreamHead>> ReadHeadsAfterAsync(
            JournalPosition after, StreamKind kind, int limit, CancellationToken cancellationToken = default)
        {
            OnRead();
            return Task.FromResult<IReadOnlyList<StreamHead>>(
                [.. Heads.Where(head => head.Position > after).OrderBy(head => head.Position).Take(limit)]);
        }
    }
}
