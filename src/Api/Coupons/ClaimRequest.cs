using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api.Coupons;

/// <summary>Claims a coupon for a member.</summary>
/// <param name="CardNumber">The number of the member's card: 12 to 19 digits.</param>
internal sealed record ClaimRequest(
    [property: StringLength(Domain.Cards.CardNumber.MaxDigits, MinimumLength = Domain.Cards.CardNumber.MinDigits)]
    string CardNumber);
