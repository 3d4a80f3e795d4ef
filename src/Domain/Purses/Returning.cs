using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// Decides where money goes that comes back to the card: into its own lot while that lasts, and after that by the
/// purse's expiry policy as it is declared now. Pure: no clock, no I/O, no randomness.
/// </summary>
public static class Returning
{
    /// <param name="wallet">The wallet before any of it is back.</param>
    /// <param name="slices">What comes back, each with the amount of it.</param>
    /// <param name="rules">What staff have declared.</param>
    /// <param name="at">The moment at which it comes back.</param>
    public static IReadOnlyList<Return> Plan(
        Wallet wallet, IReadOnlyList<Slice> slices, Rulebook rules, DateTimeOffset at)
    {
        if (slices.Count == 0)
            return [];
        var returns = new List<Return>(slices.Count);
        var current = wallet;
        foreach (var slice in slices)
        {
            var to = TargetOf(current, slice, rules, at);
            returns.Add(new Return(slice, to));
            if (to is not null)
                current = current.Receive(to, at);
        }

        return returns;
    }

    private static Slice? TargetOf(Wallet wallet, Slice slice, Rulebook rules, DateTimeOffset at)
    {
        if (at < slice.Until)
            return wallet.Find(slice.Lot) is null && wallet.IsFull ? Join(wallet, slice, at) ?? slice : slice;
        if (rules.Find(slice.Purse)?.Purse.Expiry is not ExpiryPolicy.Grace(var days))
            return null;

        // Up to the end of a day, so that what comes back on one day is one lot and not as many as there were refunds.
        var until = new BusinessDay(BusinessDay.Of(at).Date.AddDays(days)).EndsAt;
        foreach (var lot in wallet.Lots)
        {
            if (lot.Purse == slice.Purse && lot.Campaign == slice.Campaign && lot.Funder == slice.Funder
                && lot.Until == until)
                return lot.Take(slice.Amount);
        }

        var grace = slice with { Lot = wallet.NextLot, Until = until };
        return wallet.IsFull ? Join(wallet, grace, at) ?? grace : grace;
    }

    /// <summary>
    /// The lot of the same purse that takes money in when a card has as many lots as it may: the one that ends next
    /// after the money would, or else the one that ends last.
    /// </summary>
    private static Slice? Join(Wallet wallet, Slice slice, DateTimeOffset at) => wallet.Lots
        .Where(lot => lot.Purse == slice.Purse && at < lot.Until)
        .OrderBy(lot => lot.Until < slice.Until)
        .ThenBy(lot => lot.Until < slice.Until ? DateTimeOffset.MaxValue - lot.Until : lot.Until - slice.Until)
        .FirstOrDefault()?.Take(slice.Amount);
}
