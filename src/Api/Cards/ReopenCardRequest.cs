using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api.Cards;

/// <summary>Issues the member of a closed account a new card.</summary>
/// <param name="CardNumber">12 to 19 digits, the last a Luhn check digit; nobody's yet.</param>
internal sealed record ReopenCardRequest(
    [property: StringLength(Domain.Cards.CardNumber.MaxDigits, MinimumLength = Domain.Cards.CardNumber.MinDigits)]
    string CardNumber);
