using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Campaigns;

public sealed class CatalogueFaultTests
{
    [Fact]
    public async Task Refresh_FailingAfterItLearntACampaign_ShowsItTheNextTime()
    {
        var clock = new FakeTimeProvider();
        var journal = new BrokenOnce(clock.GetUtcNow());
        using var catalogue = new CampaignCatalogue(journal, clock);
        await catalogue.RefreshAsync(TestContext.Current.CancellationToken);
        journal.HasCampaign = true;
        await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => catalogue.RefreshAsync(TestContext.Current.CancellationToken));

        await catalogue.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Single(catalogue.Current.For(new MerchantId(1)));
    }

    /// <summary>Tells a running campaign, and fails at the entry after it until it is asked again.</summary>
    private sealed class BrokenOnce(DateTimeOffset now) : UnreadableJournal
    {
        private readonly StreamId _first = new(StreamKind.Campaign, 1);
        private readonly StreamId _second = new(StreamKind.Campaign, 2);

        public bool HasCampaign { get; set; }

        public override Task<IReadOnlyList<JournalEntry>> ReadAfterAsync(
            JournalPosition after, StreamKind? kind, int limit, CancellationToken cancellationToken = default)
        {
            if (!HasCampaign || after != JournalPosition.Beginning)
                return Task.FromResult<IReadOnlyList<JournalEntry>>([]);
            return Task.FromResult<IReadOnlyList<JournalEntry>>([Entry(_first, 1, 1), Entry(_second, 2, 2)]);
        }

        private JournalEntry Entry(StreamId stream, long version, long transaction) => new(
            stream,
            version,
            new JournalPosition(transaction, 1),
            now,
            DomainJson.CampaignEvents.Write(
                [new CampaignEvent.Created(now, Scene.Draft().Terms), new CampaignEvent.Started(now)]),
            [],
            default,
            Request: null);

        // The second entry follows one that was never seen here, so its stream is asked.
        public override Task<StreamHistory> LoadAsync(
            StreamId stream, int snapshotFormat, CancellationToken cancellationToken = default) =>
            throw new LedgerUnavailableException("The connection was cut.");
    }
}
