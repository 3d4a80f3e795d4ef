using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Unions;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

internal static class StreamShapes
{
    public static readonly StreamShape<CardState, CardEvent> Cards = new(
        StreamKind.Card,
        CardState.SnapshotFormat,
        CardState.None,
        (card, happened) => card.Apply(happened),
        DomainJson.CardEvents,
        DomainJson.CardStates);

    public static readonly StreamShape<MerchantState, MerchantEvent> Merchants = new(
        StreamKind.Merchant,
        MerchantState.SnapshotFormat,
        MerchantState.None,
        (merchant, happened) => merchant.Apply(happened),
        DomainJson.MerchantEvents,
        DomainJson.MerchantStates);

    public static readonly StreamShape<CampaignState, CampaignEvent> Campaigns = new(
        StreamKind.Campaign,
        CampaignState.SnapshotFormat,
        CampaignState.None,
        (campaign, happened) => campaign.Apply(happened),
        DomainJson.CampaignEvents,
        DomainJson.CampaignStates);

    public static readonly StreamShape<ActivityState, ActivityEvent> Activities = new(
        StreamKind.Activity,
        ActivityState.SnapshotFormat,
        ActivityState.None,
        (activity, happened) => activity.Apply(happened),
        DomainJson.ActivityEvents,
        DomainJson.ActivityStates);

    public static readonly StreamShape<UnionState, UnionEvent> Unions = new(
        StreamKind.Union,
        UnionState.SnapshotFormat,
        UnionState.None,
        (union, happened) => union.Apply(happened),
        DomainJson.UnionEvents,
        DomainJson.UnionStates);

    public static readonly StreamShape<Rulebook, RulebookEvent> Rulebooks = new(
        StreamKind.Rulebook,
        Rulebook.SnapshotFormat,
        Rulebook.Empty,
        (rules, happened) => rules.Apply(happened),
        DomainJson.RulebookEvents,
        DomainJson.Rulebooks);
}
