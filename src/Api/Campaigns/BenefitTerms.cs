using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Api.Campaigns;

/// <summary>Money into a purse, once for every member of the audience.</summary>
/// <param name="Purse">The code of the purse.</param>
/// <param name="Amount">How much for each member: at most 100,000,000 fen.</param>
/// <param name="From">The first moment at which it may be spent.</param>
/// <param name="Until">The first moment at which it no longer may.</param>
internal sealed record BenefitTerms(
    [property: StringLength(PurseCode.MaxLength, MinimumLength = 1)] string Purse,
    Amount Amount,
    DateTimeOffset From,
    DateTimeOffset Until)
{
    public static BenefitTerms Of(Offer.Benefit benefit) =>
        new(benefit.Purse.Value, benefit.Amount, benefit.Valid.From, benefit.Valid.Until);
}
