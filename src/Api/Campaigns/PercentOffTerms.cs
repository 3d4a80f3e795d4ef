using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Money;

namespace CardPlatform.Api.Campaigns;

/// <summary>A share of the basket, rounded down to the fen.</summary>
/// <param name="ShareBasisPoints">In hundredths of a percent: 2,000 is 20%.</param>
/// <param name="Cap">The most that is taken off: at most 100,000,000 fen.</param>
internal sealed record PercentOffTerms(
    [property: Range(0, BasisPoints.Whole)] int ShareBasisPoints, Amount? Cap = null);
