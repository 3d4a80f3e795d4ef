using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api.Activities;

/// <summary>Whose sign-up it is about.</summary>
/// <param name="CardNumber">The number of the card of who signed up: 12 to 19 digits.</param>
internal sealed record OwnSignUpBody(
    [property: StringLength(Domain.Cards.CardNumber.MaxDigits, MinimumLength = Domain.Cards.CardNumber.MinDigits)]
    string CardNumber);
