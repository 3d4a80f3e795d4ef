using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Json;

/// <summary>The JSON in which the journal keeps events and snapshots. What may change in it: docs/events.md.</summary>
public static class DomainJson
{
    private static readonly ActivityJsonContext Activities = new(Relaxed(ActivityJsonContext.Default));
    private static readonly CardJsonContext Cards = new(Relaxed(CardJsonContext.Default));
    private static readonly CardNumberJsonContext Numbers = new(Relaxed(CardNumberJsonContext.Default));
    private static readonly MemberJsonContext Members = new(Relaxed(MemberJsonContext.Default));
    private static readonly MerchantJsonContext Merchants = new(Relaxed(MerchantJsonContext.Default));
    private static readonly CampaignJsonContext Campaigns = new(Relaxed(CampaignJsonContext.Default));
    private static readonly RulebookJsonContext Rulebook = new(Relaxed(RulebookJsonContext.Default));
    private static readonly UnionJsonContext Unions = new(Relaxed(UnionJsonContext.Default));

    public static JsonCodec<CardEvent[]> CardEvents { get; } = new(Cards.CardEventArray);

    public static JsonCodec<CardNumberEvent[]> CardNumberEvents { get; } = new(Numbers.CardNumberEventArray);

    public static JsonCodec<MemberEvent[]> MemberEvents { get; } = new(Members.MemberEventArray);

    public static JsonCodec<MerchantEvent[]> MerchantEvents { get; } = new(Merchants.MerchantEventArray);

    public static JsonCodec<CampaignEvent[]> CampaignEvents { get; } = new(Campaigns.CampaignEventArray);

    public static JsonCodec<ActivityEvent[]> ActivityEvents { get; } = new(Activities.ActivityEventArray);

    public static JsonCodec<RulebookEvent[]> RulebookEvents { get; } = new(Rulebook.RulebookEventArray);

    public static JsonCodec<UnionEvent[]> UnionEvents { get; } = new(Unions.UnionEventArray);

    public static JsonCodec<CardState> CardStates { get; } = new(Cards.CardState);

    public static JsonCodec<MerchantState> MerchantStates { get; } = new(Merchants.MerchantState);

    public static JsonCodec<CampaignState> CampaignStates { get; } = new(Campaigns.CampaignState);

    public static JsonCodec<ActivityState> ActivityStates { get; } = new(Activities.ActivityState);

    public static JsonCodec<Rulebook> Rulebooks { get; } = new(Rulebook.Rulebook);

    public static JsonCodec<UnionState> UnionStates { get; } = new(Unions.UnionState);

    /// <summary>The canonical bytes of a campaign's terms: what <see cref="ContentHash"/> is made of.</summary>
    internal static JsonCodec<CampaignTerms> CampaignTerms { get; } = new(Campaigns.CampaignTerms);

    /// <summary>The canonical bytes of an activity's terms: what <see cref="ContentHash"/> is made of.</summary>
    internal static JsonCodec<ActivityTerms> ActivityTerms { get; } = new(Activities.ActivityTerms);

    /// <summary>The canonical bytes of a command: what its request's hash is made of.</summary>
    public static JsonCodec<CardCommand> CardCommands { get; } = new(Cards.CardCommand);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<MerchantCommand> MerchantCommands { get; } = new(Merchants.MerchantCommand);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<CampaignCommand> CampaignCommands { get; } = new(Campaigns.CampaignCommand);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<ActivityCommand> ActivityCommands { get; } = new(Activities.ActivityCommand);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<RulebookCommand> RulebookCommands { get; } = new(Rulebook.RulebookCommand);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<AuthorizeHold> AuthorizeHolds { get; } = new(Cards.AuthorizeHold);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<CaptureHold> CaptureHolds { get; } = new(Cards.CaptureHold);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<VoidHold> VoidHolds { get; } = new(Cards.VoidHold);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<VoidOriginal> VoidRequests { get; } = new(Cards.VoidOriginal);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<UnionCommand> UnionCommands { get; } = new(Unions.UnionCommand);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<RedeemCheckout> RedeemCheckouts { get; } = new(Cards.RedeemCheckout);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<RefundCheckout> RefundCheckouts { get; } = new(Cards.RefundCheckout);

    /// <inheritdoc cref="CardCommands"/>
    public static JsonCodec<ClaimCoupon> ClaimCoupons { get; } = new(Cards.ClaimCoupon);

    /// <summary>The generated metadata of all these types, for whoever writes them with options of its own.</summary>
    public static IJsonTypeInfoResolver TypeInfo { get; } =
        JsonTypeInfoResolver.Combine(Cards, Numbers, Members, Merchants, Campaigns, Activities, Unions, Rulebook);

    // Chinese stays readable and half as long; nothing of this is ever put into a page unescaped.
    private static JsonSerializerOptions Relaxed(JsonSerializerContext generated) =>
        new(generated.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
