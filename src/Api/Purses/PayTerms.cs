using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Api.Purses;

/// <summary>How much of a checkout the member wants to pay from the purses on the card.</summary>
/// <param name="Purses">From these purses only; absent for any that may be used.</param>
/// <param name="MaxFen">At most this; absent for all that discounts leave.</param>
/// <param name="AllOrNothing">
/// Whether to decline when the purses do not cover it; absent: what is missing is left to pay.
/// </param>
internal sealed record PayTerms(
    [property: MinLength(1), MaxLength(Rulebook.MaxPurses)] IReadOnlyList<string>? Purses = null,
    [property: Range(0, Amount.OfCheckout)] long? MaxFen = null,
    bool? AllOrNothing = null);
