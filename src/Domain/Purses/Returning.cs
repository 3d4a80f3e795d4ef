using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// Decides where money goes that comes back to the card: into its own lot while that lasts, and after that by the
/// purse's expiry policy as it is declared now. Pure: no clock, no I/O, no randomness.
/// </summary>
public static class Returning
{
    /// <param name="card">The card before any of it is back, but after <see cref="Upkeep"/>.</param>
    /// <param name="rules">What staff have declared.</param>
    /// <param name="slices">What comes back, in order, each with the amount of it.</param>
    /// <param name="at">The moment at which it comes back.</param>
    public static IReadOnlyList<Returned> Of(
        CardState card, Rulebook rules, IReadOnlyList<Slice> slices, DateTimeOffset at)
    {
        if (slices.Count == 0)
            return [];
        var returns = new List<Returned>(slices.Count);
        var wallet = card.Wallet;
        foreach (var slice in slices)
        {
            var returned = WhereTo(wallet, slice, rules, at);
            returns.Add(returned);
            if (returned.To is { } to)
                wallet = wallet.Receive(to, at);
        }

        return returns;
    }

    private static Returned WhereTo(Wallet wallet, Slice slice, Rulebook rules, DateTimeOffset at)
    {
        if (at < slice.Until)
        {
            var hasPlace = !wallet.IsFull || wallet.Find(slice.Lot) is not null;
            return new Returned(slice, hasPlace ? null : Join(wallet, slice.Purse, slice.Until, at));
        }

        if (rules.Find(slice.Purse)?.Purse.Expiry is not ExpiryPolicy.Grace(var days))
            return new Returned(slice, Forfeited: true);

        // Up to the end of a day, so that what comes back on one day is one lot and not as many as there were refunds.
        var until = new BusinessDay(BusinessDay.Of(at).Date.AddDays(days)).EndsAt;
        foreach (var lot in wallet.Lots)
        {
            if (lot.Purse == slice.Purse && lot.Campaign == slice.Campaign && lot.Funder == slice.Funder
                && lot.Until == until)
                return new Returned(slice, new GraceLot(lot.No, until));
        }

        var joined = wallet.IsFull ? Join(wallet, slice.Purse, until, at) : null;
        return new Returned(slice, joined ?? new GraceLot(wallet.NextLot, until));
    }

    /// <summary>
    /// The lot of the same purse that takes money in when a card has as many lots as it may: the one that ends next
    /// after the money would, or else the one that ends last.
    /// </summary>
    private static GraceLot? Join(Wallet wallet, PurseCode purse, DateTimeOffset until, DateTimeOffset at) =>
        wallet.Lots
            .Where(lot => lot.Purse == purse && at < lot.Until)
            .OrderBy(lot => lot.From > at)
            .ThenBy(lot => lot.Until < until)
            .ThenBy(lot => lot.Until < until ? DateTimeOffset.MaxValue - lot.Until : lot.Until - until)
            .FirstOrDefault() is { } lot
            ? new GraceLot(lot.No, lot.Until)
            : null;
}
