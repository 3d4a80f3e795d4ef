using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Money;

namespace CardPlatform.Api.Activities;

/// <summary>What a member who cancels gets back.</summary>
/// <param name="FreeUntil">Everything, before this.</param>
/// <param name="KeptBasisPoints">The share of price and deposit that is kept from then on.</param>
internal sealed record CancellationRule(
    DateTimeOffset FreeUntil, [property: Range(0, BasisPoints.Whole)] int KeptBasisPoints);
