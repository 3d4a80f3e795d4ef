using CardPlatform.Domain;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Api.Purses;

/// <summary>Money of one purse that was granted together.</summary>
/// <param name="LotNo">Its number on the card.</param>
/// <param name="CampaignId">The campaign that granted it.</param>
/// <param name="Funder"><c>UNION</c> or <c>SPONSOR</c>.</param>
/// <param name="Available">What is neither spent nor held.</param>
/// <param name="Held">What holds have pinned.</param>
/// <param name="From">From when on it may be spent.</param>
/// <param name="Until">Until when; that moment does not belong to it.</param>
internal sealed record LotResponse(
    int LotNo,
    string CampaignId,
    string Funder,
    Amount Available,
    Amount Held,
    DateTimeOffset From,
    DateTimeOffset Until)
{
    public static LotResponse Of(Lot lot) => new(
        lot.No.Value,
        lot.Campaign.ToString(),
        Codes.Of(lot.Funder),
        lot.Available,
        lot.Held,
        lot.From,
        lot.Until);
}
