using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Unions;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Projections;

/// <summary>An entry with its events decoded, once for all read models. Only the list of its kind is filled.</summary>
internal sealed record ProjectedEntry(JournalEntry Entry)
{
    public IReadOnlyList<CardEvent> Card { get; } = Entry.Stream.Kind is StreamKind.Card
        ? Entry.Source as CardEvent[] ?? DomainJson.CardEvents.Read(Entry.Events.Span)
        : [];

    public IReadOnlyList<MerchantEvent> Merchant { get; } =
        Entry.Stream.Kind is StreamKind.Merchant ? DomainJson.MerchantEvents.Read(Entry.Events.Span) : [];

    public IReadOnlyList<CampaignEvent> Campaign { get; } =
        Entry.Stream.Kind is StreamKind.Campaign ? DomainJson.CampaignEvents.Read(Entry.Events.Span) : [];

    public IReadOnlyList<ActivityEvent> Activity { get; } =
        Entry.Stream.Kind is StreamKind.Activity ? DomainJson.ActivityEvents.Read(Entry.Events.Span) : [];

    public IReadOnlyList<UnionEvent> Union { get; } =
        Entry.Stream.Kind is StreamKind.Union ? DomainJson.UnionEvents.Read(Entry.Events.Span) : [];
}
