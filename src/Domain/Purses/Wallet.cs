using System.Text.Json.Serialization;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>The money on a card: its lots, and what is held of them. Immutable: an event makes the next one.</summary>
/// <param name="Lots">Those with something in them, by number.</param>
/// <param name="Holds">The open ones, oldest first; at most <see cref="MaxHolds"/>.</param>
/// <param name="Closed">How the latest <see cref="MaxClosed"/> holds ended, oldest first.</param>
/// <param name="Spent">What was spent by purse and day: what caps per day are measured by.</param>
/// <param name="LastLot">The number that was given last; 0 for none.</param>
/// <remarks>
/// The number of lots is bounded: nothing is granted to a card with <see cref="MaxLots"/>; what then comes back joins
/// another lot of its purse, and only a purse without any gets one more.
/// </remarks>
public sealed record Wallet(
    IReadOnlyList<Lot> Lots,
    IReadOnlyList<Hold> Holds,
    IReadOnlyList<ClosedHold> Closed,
    IReadOnlyList<PurseSpending> Spent,
    int LastLot)
{
    public const int MaxLots = 256;
    public const int MaxHolds = 32;
    public const int MaxClosed = 32;

    public static readonly Wallet Empty = new([], [], [], [], 0);

    [JsonIgnore]
    public bool IsFull => Lots.Count >= MaxLots;

    /// <summary>The number that the next lot gets.</summary>
    [JsonIgnore]
    public LotNo NextLot => new(LastLot + 1);

    public Lot? Find(LotNo no)
    {
        foreach (var lot in Lots)
        {
            if (lot.No == no)
                return lot;
        }

        return null;
    }

    /// <summary>The hold if it is open, or else null.</summary>
    public Hold? Find(HoldId id)
    {
        foreach (var hold in Holds)
        {
            if (hold.Id == id)
                return hold;
        }

        return null;
    }

    /// <summary>How a hold ended; null if it has not, never was, or ended long ago.</summary>
    public HoldEnd? EndOf(HoldId id)
    {
        foreach (var closed in Closed)
        {
            if (closed.Id == id)
                return closed.End;
        }

        return null;
    }

    /// <summary>What has been spent and pinned of a purse on a business day.</summary>
    public Fen SpentOn(PurseCode purse, BusinessDay day)
    {
        foreach (var spent in Spent)
        {
            if (spent.Purse == purse)
                return spent.On(day);
        }

        return Fen.Zero;
    }

    /// <summary>The wallet after one more event of the card; the same one if the event is not about money.</summary>
    public Wallet Apply(CardEvent happened) => happened switch
    {
        Granted granted => granted.Lots.Aggregate(this, (so, lot) => so.Add(lot)),
        LotsExpired expired => Debit(expired.Slices),
        Redeemed { Paid: { } paid } => Debit(paid).Count(paid, happened.At),
        Authorized authorized => Pin(authorized).Count(authorized.Slices, happened.At),
        Captured captured => Close(captured.Hold, HoldEnd.Captured, captured.Slices, captured.Released, happened.At),
        HoldVoided voided => Close(voided.Hold, HoldEnd.Voided, [], voided.Released, happened.At),
        HoldLapsed lapsed => Close(lapsed.Hold, HoldEnd.Lapsed, [], lapsed.Released, happened.At),
        Refunded { Returned: { } returned } => Receive(returned, happened.At),
        SeatsPaid paid => Debit(paid.Slices).Count(paid.Slices, happened.At),
        SeatsRefunded refunded => Receive(refunded.Returned, happened.At),
        _ => this,
    };

    /// <summary>Takes money into the lot that a slice names, which is made if the card does not have it.</summary>
    internal Wallet Receive(Slice slice, DateTimeOffset at) => Find(slice.Lot) is { } lot
        ? Put(lot with { Available = lot.Available + slice.Amount })
        : Add(new Lot(
            slice.Lot, slice.Purse, slice.Funder, slice.Campaign, slice.Amount, Fen.Zero, at, slice.Until));

    private Wallet Receive(IEnumerable<Returned> returned, DateTimeOffset at) =>
        returned.Aggregate(this, (so, back) => back.To is { } to ? so.Receive(to, at) : so);

    private Wallet Debit(IEnumerable<Slice> slices) => slices.Aggregate(this, (so, slice) =>
    {
        var lot = so.Owned(slice.Lot);
        return so.Put(lot with { Available = lot.Available - slice.Amount });
    });

    private Wallet Pin(Authorized authorized)
    {
        var pinned = authorized.Slices.Aggregate(this, (so, slice) =>
        {
            var lot = so.Owned(slice.Lot);
            return so.Put(lot with { Available = lot.Available - slice.Amount, Held = lot.Held + slice.Amount });
        });
        return pinned with { Holds = [.. Holds, authorized.ToHold()] };
    }

    // What comes back is received before the lot lets go of it, so that a lot does not pass through being empty.
    private Wallet Close(
        HoldId id, HoldEnd end, IReadOnlyList<Slice> captured, IReadOnlyList<Returned> released, DateTimeOffset at)
    {
        var hold = Find(id) ?? throw new InvalidOperationException($"{id} is not open.");
        var freed = captured.Concat(released.Select(back => back.Slice)).Aggregate(Receive(released, at), (so, slice) =>
        {
            var lot = so.Owned(slice.Lot);
            return so.Put(lot with { Held = lot.Held - slice.Amount });
        });
        var day = BusinessDay.Of(hold.At);
        return freed with
        {
            Holds = [.. Holds.Where(each => each.Id != id)],
            Closed = [.. Closed.Skip(Closed.Count >= MaxClosed ? 1 : 0), new ClosedHold(id, hold.Terminal, end)],
            Spent =
            [
                .. Spent
                    .Select(spent => released
                        .Where(back => back.Slice.Purse == spent.Purse)
                        .Aggregate(spent, (so, back) => so.GiveBack(day, back.Slice.Amount)))
                    .Where(spent => spent.Days.Count > 0),
            ],
        };
    }

    private Wallet Count(IEnumerable<Slice> slices, DateTimeOffset at)
    {
        var day = BusinessDay.Of(at);
        var spent = new List<PurseSpending>(Spent);
        foreach (var slice in slices)
        {
            var known = spent.FindIndex(each => each.Purse == slice.Purse);
            if (known < 0)
                spent.Add(new PurseSpending(slice.Purse, [new DaySum(day, slice.Amount)]));
            else
                spent[known] = spent[known].Add(day, slice.Amount);
        }

        return this with { Spent = spent };
    }

    private Lot Owned(LotNo no) => Find(no) ?? throw new InvalidOperationException($"The card has no lot {no}.");

    private Wallet Add(Lot lot) => this with
    {
        Lots = [.. Lots.Where(each => each.No.CompareTo(lot.No) < 0), lot,
            .. Lots.Where(each => each.No.CompareTo(lot.No) > 0)],
        LastLot = Math.Max(LastLot, lot.No.Value),
    };

    /// <summary>The wallet with a lot as it is now; without it if nothing is left in it.</summary>
    /// <exception cref="InvalidOperationException">
    /// More was taken than there was: the event is not of this wallet.
    /// </exception>
    private Wallet Put(Lot lot)
    {
        if (lot.Available.IsNegative || lot.Held.IsNegative)
            throw new InvalidOperationException($"Lot {lot.No} would be overdrawn.");
        var isEmpty = lot.Available == Fen.Zero && lot.Held == Fen.Zero;
        return this with
        {
            Lots = isEmpty
                ? [.. Lots.Where(each => each.No != lot.No)]
                : [.. Lots.Select(each => each.No == lot.No ? lot : each)],
        };
    }
}
