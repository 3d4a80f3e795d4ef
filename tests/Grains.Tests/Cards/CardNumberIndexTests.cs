using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Journaling;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Tests.Cards;

public sealed class CardNumberIndexTests
{
    private readonly CountingJournal _journal = new();
    private readonly ReadAhead _readAhead = new();

    [Fact]
    public async Task Find_TheSameNumberTwice_LooksOnce()
    {
        var index = Index(100);
        _journal.Assign(Scene.Number(1), new CardId(1));

        Assert.Equal(new CardId(1), await index.FindAsync(Scene.Number(1)));
        Assert.Equal(new CardId(1), await index.FindAsync(Scene.Number(1)));
        Assert.Equal(1, _journal.Loads);
    }

    [Fact]
    public async Task FindToCommand_ANewNumber_LooksOnceAndReadsTheCardAlong()
    {
        var index = Index(100);
        _journal.Assign(Scene.Number(1), new CardId(1));

        Assert.Equal(new CardId(1), await index.FindToCommandAsync(Scene.Number(1)));
        Assert.Equal(new CardId(1), await index.FindAsync(Scene.Number(1)));
        Assert.Equal(1, _journal.Loads);
        Assert.Equal(StreamHistory.Empty, _readAhead.Take(new StreamId(StreamKind.Card, 1))?.History);
        Assert.Null(_readAhead.Take(new StreamId(StreamKind.Card, 1)));
    }

    [Fact]
    public async Task Find_AnUnknownNumberAssignedLater_FindsIt()
    {
        var index = Index(100);
        Assert.Null(await index.FindAsync(Scene.Number(1)));
        _journal.Assign(Scene.Number(1), new CardId(1));

        Assert.Equal(new CardId(1), await index.FindAsync(Scene.Number(1)));
    }

    [Fact]
    public async Task Find_MoreNumbersThanTheBound_StaysBoundedAndKeepsWhatIsUsed()
    {
        var index = Index(20);
        for (var n = 0; n < 1_000; n++)
            _journal.Assign(Scene.Number(n), new CardId(n + 1));

        for (var n = 1; n < 1_000; n++)
        {
            await index.FindAsync(Scene.Number(n));
            await index.FindAsync(Scene.Number(0));
            Assert.InRange(index.Count, 1, 22);
        }

        Assert.Equal(1_000, _journal.Loads);
    }

    private CardNumberIndex Index(int max) =>
        new(_journal, _readAhead, new GrainsOptions { MaxCachedCardNumbers = max }, TimeProvider.System);

    private sealed class CountingJournal : UnreadableJournal
    {
        private readonly Dictionary<long, CardId> _assigned = [];

        public int Loads { get; private set; }

        public void Assign(CardNumber number, CardId card) => _assigned[number.Value] = card;

        public override Task<StreamHistory> LoadAsync(
            StreamId stream, int snapshotFormat, CancellationToken cancellationToken = default)
        {
            Loads++;
            return Task.FromResult(_assigned.TryGetValue(stream.Id, out var card)
                ? new StreamHistory(null, [new StreamEvents(1, Assigned(card))])
                : StreamHistory.Empty);
        }

        public override Task<NamedHistory?> LoadNamedAsync(
            StreamId name,
            string field,
            StreamKind kind,
            int snapshotFormat,
            CancellationToken cancellationToken = default)
        {
            Loads++;
            return Task.FromResult(_assigned.TryGetValue(name.Id, out var card)
                ? new NamedHistory(new StreamId(kind, card.Value), StreamHistory.Empty)
                : null);
        }

        private static byte[] Assigned(CardId card) =>
            DomainJson.CardNumberEvents.Write([new CardNumberEvent.Assigned(DateTimeOffset.UnixEpoch, card)]);
    }
}
