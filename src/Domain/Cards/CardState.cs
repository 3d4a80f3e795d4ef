using System.Text.Json.Serialization;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Domain.Cards;

/// <summary>A card as its events leave it. Immutable: an event makes the next state.</summary>
/// <param name="Status">Where it stands in its life.</param>
/// <param name="Number">The number that is valid now.</param>
/// <param name="Member">Whose it is.</param>
/// <param name="LastAt">When its last event was decided; see <see cref="NotBeforeLast"/>.</param>
/// <param name="Usage">How often it has used which campaigns.</param>
/// <param name="IssuedAt">When it was made.</param>
/// <param name="Wallet">The money on it.</param>
/// <param name="Coupons">The coupons on it.</param>
/// <param name="Refunds">Which of its checkouts have been refunded.</param>
public sealed record CardState(
    CardStatus Status,
    CardNumber Number,
    Member? Member,
    DateTimeOffset LastAt,
    UsageCounts Usage,
    DateTimeOffset IssuedAt,
    Wallet Wallet,
    CouponBook Coupons,
    RefundLog Refunds)
{
    /// <summary>The shape of the snapshots that this code writes and reads; it changes when their JSON does.</summary>
    public const int SnapshotFormat = 3;

    /// <summary>
    /// How far the clocks of two processes may be apart. A last event further ahead than this was decided under a clock
    /// that was set wrong, and has no say in what the time is now: otherwise one checkout under a clock a year ahead
    /// would have the card declined for a year.
    /// </summary>
    public static readonly TimeSpan MaxClockSkew = TimeSpan.FromMinutes(15);

    public static readonly CardState None = new(
        CardStatus.None,
        default,
        null,
        default,
        UsageCounts.Empty,
        default,
        Wallet.Empty,
        CouponBook.Empty,
        RefundLog.Empty);

    /// <summary>Whether a lost card was suspended before, and so is again under its next number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WasSuspended { get; init; }

    /// <summary>
    /// Until when its member, who did not come to an activity, cannot sign up for any; null if never.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? BarredUntil { get; init; }

    /// <summary>
    /// The time of a decision about this card. Clocks of two processes differ by a little; without this, a use shortly
    /// after midnight could be counted on the day before and a limit per day be passed. It never goes back by up to
    /// <see cref="MaxClockSkew"/>; a last event further ahead than that is not believed.
    /// </summary>
    public DateTimeOffset NotBeforeLast(DateTimeOffset now) =>
        LastAt > now && LastAt - now <= MaxClockSkew ? LastAt : now;

    public CardState Apply(CardEvent happened) => ApplyToLife(happened) with
    {
        Wallet = Wallet.Apply(happened),
        Coupons = Coupons.Apply(happened),
        Refunds = Refunds.Apply(happened),
    };

    private CardState ApplyToLife(CardEvent happened) => happened switch
    {
        CardEvent.Issued issued => this with
        {
            Status = CardStatus.Issued,
            Number = issued.Number,
            Member = issued.Member,
            LastAt = issued.At,
            IssuedAt = issued.At,
        },
        CardEvent.Activated => this with { Status = CardStatus.Active, LastAt = happened.At },
        CardEvent.Suspended => this with { Status = CardStatus.Suspended, LastAt = happened.At },
        CardEvent.ReportedLost => this with
        {
            Status = CardStatus.Lost,
            WasSuspended = Status is CardStatus.Suspended,
            LastAt = happened.At,
        },
        CardEvent.NumberReplaced replaced => this with
        {
            Status = Status is not CardStatus.Lost ? Status
                : WasSuspended ? CardStatus.Suspended
                : CardStatus.Active,
            WasSuspended = false,
            Number = replaced.Number,
            LastAt = replaced.At,
        },
        CardEvent.Closed => this with { Status = CardStatus.Closed, WasSuspended = false, LastAt = happened.At },
        CardEvent.Reopened reopened => this with
        {
            Status = CardStatus.Issued,
            Number = reopened.Number,
            LastAt = reopened.At,
        },
        CardEvent.MemberUpdated updated => this with { Member = updated.Member, LastAt = updated.At },
        Redeemed redeemed => this with { LastAt = redeemed.At, Usage = Count(redeemed) },
        Granted granted => this with
        {
            LastAt = granted.At,
            Usage = Usage.Add(granted.Campaign, granted.At, granted.Until),
        },
        BarredForNoShow barred => this with
        {
            LastAt = barred.At,
            BarredUntil = BarredUntil > barred.Until ? BarredUntil : barred.Until,
        },
        Refunded { IsFull: true } refunded => this with { LastAt = refunded.At, Usage = Uncount(refunded) },
        _ => this with { LastAt = happened.At },
    };

    private UsageCounts Count(Redeemed redeemed)
    {
        var usage = Usage;
        foreach (var applied in redeemed.Applied)
            usage = usage.Add(applied.Campaign, redeemed.At, applied.Until);
        return usage;
    }

    private UsageCounts Uncount(Refunded refunded)
    {
        var usage = Usage;
        foreach (var offer in refunded.Offers)
            usage = usage.Remove(offer.Campaign, refunded.SoldAt);
        return usage;
    }
}
