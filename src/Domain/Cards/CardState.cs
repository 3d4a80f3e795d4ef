using CardPlatform.Domain.Checkout;

namespace CardPlatform.Domain.Cards;

/// <summary>A card as its events leave it. Immutable: an event makes the next state.</summary>
/// <param name="Status">Where it stands in its life.</param>
/// <param name="Number">The number that is valid now.</param>
/// <param name="Member">Whose it is.</param>
/// <param name="LastAt">When its last event was decided; no later decision is earlier, whatever a clock says.</param>
/// <param name="Usage">How often it has used which campaigns.</param>
public sealed record CardState(
    CardStatus Status, CardNumber Number, Member? Member, DateTimeOffset LastAt, UsageCounts Usage)
{
    /// <summary>The shape of the snapshots that this code writes and reads; it changes when their JSON does.</summary>
    public const int SnapshotFormat = 1;

    public static readonly CardState None = new(CardStatus.None, default, null, default, UsageCounts.Empty);

    /// <summary>
    /// The time of a decision about this card. Clocks of two processes differ by a little; without this, a use shortly
    /// after midnight could be counted on the day before and a limit per day be passed.
    /// </summary>
    public DateTimeOffset NotBeforeLast(DateTimeOffset now) => now > LastAt ? now : LastAt;

    public CardState Apply(CardEvent happened) => happened switch
    {
        CardEvent.Issued issued => this with
        {
            Status = CardStatus.Issued,
            Number = issued.Number,
            Member = issued.Member,
            LastAt = issued.At,
        },
        CardEvent.Activated => this with { Status = CardStatus.Active, LastAt = happened.At },
        CardEvent.Suspended => this with { Status = CardStatus.Suspended, LastAt = happened.At },
        CardEvent.ReportedLost => this with { Status = CardStatus.Lost, LastAt = happened.At },
        CardEvent.NumberReplaced replaced => this with
        {
            Status = Status is CardStatus.Lost ? CardStatus.Active : Status,
            Number = replaced.Number,
            LastAt = replaced.At,
        },
        CardEvent.Closed => this with { Status = CardStatus.Closed, LastAt = happened.At },
        Redeemed redeemed => this with { LastAt = redeemed.At, Usage = Count(redeemed) },
        Declined => this with { LastAt = happened.At },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event of a later version."),
    };

    private UsageCounts Count(Redeemed redeemed)
    {
        var usage = Usage;
        foreach (var applied in redeemed.Applied)
            usage = usage.Add(applied.Campaign, redeemed.At, applied.Until);
        return usage;
    }
}
