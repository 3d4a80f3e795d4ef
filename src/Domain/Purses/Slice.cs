using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// The part of one lot that a debit, a hold or a refund is about. It says of the lot all that is needed to give the
/// money back years later: a card forgets a lot as soon as nothing is left in it.
/// </summary>
/// <param name="Lot">The lot.</param>
/// <param name="Purse">Its purse.</param>
/// <param name="Amount">How much of it; positive.</param>
/// <param name="Campaign">
/// The campaign that funded the lot: reports need no other entry to tell what became of it.
/// </param>
/// <param name="Funder">Who paid for it.</param>
/// <param name="Until">Until when the lot may be spent.</param>
public sealed record Slice(
    LotNo Lot, PurseCode Purse, Fen Amount, CampaignId Campaign, Funder Funder, DateTimeOffset Until)
{
    /// <summary>Divides slices in two: the first of them, up to an amount, and what is left.</summary>
    internal static (List<Slice> First, List<Slice> Left) Cut(IReadOnlyList<Slice> slices, Fen amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount.Value, nameof(amount));
        var (first, rest) = (new List<Slice>(slices.Count), new List<Slice>(slices.Count));
        foreach (var slice in slices)
        {
            var part = Fen.Min(slice.Amount, amount);
            if (part > Fen.Zero)
                first.Add(slice with { Amount = part });
            if (part < slice.Amount)
                rest.Add(slice with { Amount = slice.Amount - part });
            amount -= part;
        }

        return (first, rest);
    }
}
