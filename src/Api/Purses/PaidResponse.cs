using CardPlatform.Domain.Purses;

namespace CardPlatform.Api.Purses;

/// <summary>What was taken from, or pinned in, one lot.</summary>
/// <param name="Purse">The purse.</param>
/// <param name="LotNo">The lot.</param>
/// <param name="CampaignId">The campaign that granted it.</param>
/// <param name="Paid">How much.</param>
internal sealed record PaidResponse(string Purse, int LotNo, string CampaignId, Amount Paid)
{
    public static PaidResponse From(Slice slice) =>
        new(slice.Purse.Value, slice.Lot.Value, slice.Campaign.ToString(), slice.Amount);
}
