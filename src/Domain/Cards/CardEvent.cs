using System.Text.Json.Serialization;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Domain.Cards;

/// <summary>
/// What has happened to a card. Stored for ever as JSON under the discriminators below: see docs/events.md before
/// changing anything here.
/// </summary>
/// <param name="At">When it was decided, in UTC.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "e")]
[JsonDerivedType(typeof(Issued), "issued")]
[JsonDerivedType(typeof(Activated), "activated")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(ReportedLost), "lost")]
[JsonDerivedType(typeof(NumberReplaced), "renumbered")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(MemberUpdated), "member-updated")]
[JsonDerivedType(typeof(Redeemed), "redeemed")]
[JsonDerivedType(typeof(Declined), "declined")]
[JsonDerivedType(typeof(CouponClaimed), "coupon")]
[JsonDerivedType(typeof(Granted), "granted")]
[JsonDerivedType(typeof(LotsExpired), "expired")]
[JsonDerivedType(typeof(Authorized), "held")]
[JsonDerivedType(typeof(Captured), "captured")]
[JsonDerivedType(typeof(HoldVoided), "voided")]
[JsonDerivedType(typeof(HoldLapsed), "lapsed")]
[JsonDerivedType(typeof(Refunded), "refunded")]
[JsonDerivedType(typeof(SeatsPaid), "seats-paid")]
[JsonDerivedType(typeof(SeatsNotPaid), "seats-not-paid")]
[JsonDerivedType(typeof(SeatsRefunded), "seats-refunded")]
[JsonDerivedType(typeof(DepositKept), "deposit-kept")]
[JsonDerivedType(typeof(BarredForNoShow), "barred")]
public abstract record CardEvent(DateTimeOffset At)
{
    public sealed record Issued(DateTimeOffset At, CardNumber Number, Member Member) : CardEvent(At);

    public sealed record Activated(DateTimeOffset At) : CardEvent(At);

    public sealed record Suspended(DateTimeOffset At) : CardEvent(At);

    public sealed record ReportedLost(DateTimeOffset At) : CardEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Number">The number from now on.</param>
    /// <param name="Retired">The number until now.</param>
    public sealed record NumberReplaced(DateTimeOffset At, CardNumber Number, CardNumber Retired) : CardEvent(At);

    public sealed record Closed(DateTimeOffset At) : CardEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Number">The number from now on; the card is issued, and not yet active.</param>
    /// <param name="Retired">The number until now.</param>
    public sealed record Reopened(DateTimeOffset At, CardNumber Number, CardNumber Retired) : CardEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Member">The member as the card knows it from now on; the member number is the same as ever.</param>
    public sealed record MemberUpdated(DateTimeOffset At, Member Member) : CardEvent(At);
}
