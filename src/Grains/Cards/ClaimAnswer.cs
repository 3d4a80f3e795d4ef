using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;

namespace CardPlatform.Grains.Cards;

/// <summary>The answer to a claim.</summary>
[GenerateSerializer, Immutable, Alias("claim-answer")]
public abstract record ClaimAnswer
{
    private ClaimAnswer()
    {
    }

    /// <summary>The member has the coupon, and that is durable.</summary>
    /// <param name="Event">Which coupon.</param>
    /// <param name="IsReplay">Whether an earlier request of the same name got it, and this is its answer again.</param>
    [GenerateSerializer, Immutable, Alias("claim-answer.claimed")]
    public sealed record Claimed(
        [property: Id(0)] CouponClaimed Event, [property: Id(1)] bool IsReplay) : ClaimAnswer;

    /// <summary>There is none for this member, or none any more; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("claim-answer.declined")]
    public sealed record Declined([property: Id(0)] ClaimDecline Reason) : ClaimAnswer;

    /// <summary>The request names a card that does not exist; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("claim-answer.unknown")]
    public sealed record Unknown([property: Id(0)] UnknownParty Party) : ClaimAnswer;

    /// <summary>The name belongs to another request; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("claim-answer.mismatch")]
    public sealed record RequestMismatch : ClaimAnswer
    {
        public static readonly RequestMismatch Instance = new();
    }
}
