using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api.Cards;

/// <summary>Gives a card another number; a lost card becomes active under it.</summary>
/// <param name="CardNumber">12 to 19 digits, the last a Luhn check digit; nobody's yet.</param>
internal sealed record ReplaceNumberRequest(
    [property: StringLength(Domain.Cards.CardNumber.MaxDigits, MinimumLength = Domain.Cards.CardNumber.MinDigits)]
    string CardNumber);
