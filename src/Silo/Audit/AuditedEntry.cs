using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Unions;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// An entry with its events decoded, once for all checks. Only the list of the stream's kind is filled.
/// </summary>
internal sealed record AuditedEntry(JournalEntry Entry, StreamSnapshot? Snapshot)
{
    public IReadOnlyList<CardEvent> Card { get; } =
        Entry.Stream.Kind is StreamKind.Card ? DomainJson.CardEvents.Read(Entry.Events.Span) : [];

    public IReadOnlyList<CardNumberEvent> CardNumber { get; } =
        Entry.Stream.Kind is StreamKind.CardNumber ? DomainJson.CardNumberEvents.Read(Entry.Events.Span) : [];

    public IReadOnlyList<MemberEvent> Member { get; } =
        Entry.Stream.Kind is StreamKind.Member ? DomainJson.MemberEvents.Read(Entry.Events.Span) : [];

    public IReadOnlyList<MerchantEvent> Merchant { get; } =
        Entry.Stream.Kind is StreamKind.Merchant ? DomainJson.MerchantEvents.Read(Entry.Events.Span) : [];

    public IReadOnlyList<CampaignEvent> Campaign { get; } =
        Entry.Stream.Kind is StreamKind.Campaign ? DomainJson.CampaignEvents.Read(Entry.Events.Span) : [];

    public IReadOnlyList<UnionEvent> Union { get; } =
        Entry.Stream.Kind is StreamKind.Union ? DomainJson.UnionEvents.Read(Entry.Events.Span) : [];

    public IReadOnlyList<RulebookEvent> Rulebook { get; } =
        Entry.Stream.Kind is StreamKind.Rulebook ? DomainJson.RulebookEvents.Read(Entry.Events.Span) : [];

    /// <summary>What happened to an activity; filled by <see cref="ActivityReplay"/> only.</summary>
    public IReadOnlyList<ActivityStep> Activity { get; init; } = [];

    /// <summary>Why the entry of an activity cannot be replayed; null if it was, or an earlier one was not.</summary>
    public string? ActivityFault { get; init; }

    public override string ToString() => $"{Entry.Stream} version {Entry.Version}";
}
