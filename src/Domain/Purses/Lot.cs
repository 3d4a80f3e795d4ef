using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Purses;

/// <summary>Money of one purse that was granted together, and what is left of it.</summary>
/// <param name="No">Its number on the card.</param>
/// <param name="Purse">Its purse.</param>
/// <param name="Funder">Who paid for it.</param>
/// <param name="Campaign">The campaign that granted it.</param>
/// <param name="Available">What may be spent or held; never negative.</param>
/// <param name="Held">What holds have pinned; never negative.</param>
/// <param name="From">From when on it may be spent; that moment belongs to it.</param>
/// <param name="Until">Until when; that moment does not belong to it.</param>
public sealed record Lot(
    LotNo No,
    PurseCode Purse,
    Funder Funder,
    CampaignId Campaign,
    Fen Available,
    Fen Held,
    DateTimeOffset From,
    DateTimeOffset Until)
{
    /// <summary>Whether any of it may be spent at a moment.</summary>
    public bool IsSpendable(DateTimeOffset at) => From <= at && at < Until && Available > Fen.Zero;

    /// <summary>The part of it that a debit or a hold is about.</summary>
    internal Slice Take(Fen amount) => new(No, Purse, amount, Campaign, Funder, Until);
}
