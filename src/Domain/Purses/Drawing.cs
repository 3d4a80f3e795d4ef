using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// Finds which lots give an amount: by the priority of their purses, then the earliest end, then the oldest lot, so
/// that a member loses as little as possible to expiry. Every rule of a purse has to allow it. Pure: no clock, no I/O,
/// no randomness.
/// </summary>
internal static class Drawing
{
    /// <param name="draw">What it is decided by.</param>
    /// <param name="amount">How much is asked for; not negative.</param>
    /// <param name="purses">From these purses only; null for all on the card.</param>
    /// <param name="hasDiscount">Whether the same checkout takes a discount.</param>
    public static Drawn From(
        DrawCase draw, Fen amount, IReadOnlyList<PurseCode>? purses, bool hasDiscount)
    {
        if (amount == Fen.Zero)
            return new Drawn([], Fen.Zero, []);

        var wallet = draw.Card.Wallet;
        var skipped = new List<SkippedPurse>();
        var sources = new List<Source>();
        foreach (var code in purses?.Distinct() ?? wallet.Lots.Select(lot => lot.Purse).Distinct().Order())
        {
            if (draw.Rules.Find(code) is not { Purse: var purse })
                skipped.Add(new SkippedPurse(code, PurseSkipReason.PurseUnknown));
            else if (Closed(draw, purse, hasDiscount) is { } reason)
                skipped.Add(new SkippedPurse(code, reason));
            else
                sources.Add(new Source(purse, RoomOf(draw, purse)));
        }

        return Draw(wallet, sources, amount, draw.Now, skipped);
    }

    private static PurseSkipReason? Closed(DrawCase draw, Purse purse, bool hasDiscount)
    {
        var place = draw.Place;
        if (!purse.Places.Contain(place.Merchant, place.Category, place.City))
            return PurseSkipReason.PurseNotHere;
        if (!purse.Calendar.Contains(draw.Now, draw.Rules.Holidays))
            return PurseSkipReason.PurseNotNow;
        if (hasDiscount && !purse.CombinesWithDiscounts)
            return PurseSkipReason.PurseNotWithDiscount;
        if (!HasMoney(draw.Card.Wallet, purse.Code, draw.Now))
            return PurseSkipReason.PurseEmpty;
        return RoomOf(draw, purse) > Fen.Zero ? null : PurseSkipReason.PurseDayCapReached;
    }

    private static bool HasMoney(Wallet wallet, PurseCode purse, DateTimeOffset now)
    {
        foreach (var lot in wallet.Lots)
        {
            if (lot.Purse == purse && lot.IsSpendable(now))
                return true;
        }

        return false;
    }

    private static Fen RoomOf(DrawCase draw, Purse purse)
    {
        var room = purse.RedemptionCap ?? new Fen(long.MaxValue);
        return purse.DailyCap is { } daily
            ? Fen.Min(room, daily - draw.Card.Wallet.SpentOn(purse.Code, BusinessDay.Of(draw.Now)))
            : room;
    }

    private static Drawn Draw(
        Wallet wallet, List<Source> sources, Fen amount, DateTimeOffset now, List<SkippedPurse> skipped)
    {
        var lots =
            from lot in wallet.Lots
            where lot.IsSpendable(now)
            join source in sources on lot.Purse equals source.Purse.Code
            orderby source.Purse.Priority, lot.Until, lot.No
            select (lot, source);

        var slices = new List<Slice>();
        var left = amount;
        foreach (var (lot, source) in lots)
        {
            var part = Fen.Min(lot.Available, Fen.Min(source.Room, left));
            if (part == Fen.Zero)
                continue;
            slices.Add(lot.Take(part));
            source.Room -= part;
            left -= part;
        }

        return new Drawn(slices, amount - left, skipped);
    }

    /// <summary>A purse that may pay, and how much of it still may.</summary>
    private sealed class Source(Purse purse, Fen room)
    {
        public Purse Purse { get; } = purse;

        public Fen Room { get; set; } = room;
    }
}
