using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Unions;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>Invariant 5: the state rebuilt from the journal is the state in the snapshot.</summary>
internal sealed class StatesCheck() : AuditCheck("states", "every snapshot equals the replay of its stream")
{
    private StreamId _stream;
    private CardState _card = CardState.None;
    private MerchantState _merchant = MerchantState.None;
    private CampaignState _campaign = CampaignState.None;
    private ActivityState _activity = ActivityState.None;
    private UnionState _union = UnionState.None;
    private Rulebook _rulebook = Rulebook.Empty;

    protected override void See(AuditedEntry audited)
    {
        if (audited.Entry.Stream != _stream)
        {
            _stream = audited.Entry.Stream;
            (_card, _merchant) = (CardState.None, MerchantState.None);
            (_campaign, _union, _rulebook) = (CampaignState.None, UnionState.None, Rulebook.Empty);
            _activity = ActivityState.None;
        }

        _card = audited.Card.Aggregate(_card, (state, happened) => state.Apply(happened));
        _merchant = audited.Merchant.Aggregate(_merchant, (state, happened) => state.Apply(happened));
        _campaign = audited.Campaign.Aggregate(_campaign, (state, happened) => state.Apply(happened));
        _activity = audited.Activity.Count > 0 ? audited.Activity[^1].After : _activity;
        _union = audited.Union.Aggregate(_union, (state, happened) => state.Apply(happened));
        _rulebook = audited.Rulebook.Aggregate(_rulebook, (state, happened) => state.Apply(happened));

        // A snapshot of another format is never read, so it cannot be wrong.
        if (audited.Snapshot is { } snapshot && Replayed() is var (format, state) && snapshot.Format == format)
            Compare(snapshot.State.Span.SequenceEqual(state), () => $"the snapshot of {audited} is not its replay");
    }

    public override async Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        var unfounded = await journal.CountUnfoundedSnapshotsAsync(cancellationToken);
        Compare(unfounded == 0, () => $"{unfounded} snapshots stand at versions that the journal does not have");
    }

    private (int Format, byte[] State)? Replayed() => _stream.Kind switch
    {
        StreamKind.Card => (CardState.SnapshotFormat, DomainJson.CardStates.Write(_card)),
        StreamKind.Merchant => (MerchantState.SnapshotFormat, DomainJson.MerchantStates.Write(_merchant)),
        StreamKind.Campaign => (CampaignState.SnapshotFormat, DomainJson.CampaignStates.Write(_campaign)),
        StreamKind.Activity => (ActivityState.SnapshotFormat, DomainJson.ActivityStates.Write(_activity)),
        StreamKind.Rulebook => (Rulebook.SnapshotFormat, DomainJson.Rulebooks.Write(_rulebook)),
        StreamKind.Union => (UnionState.SnapshotFormat, DomainJson.UnionStates.Write(_union)),
        _ => null,
    };
}
