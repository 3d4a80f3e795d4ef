using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>A member reads the code that the venue shows.</summary>
/// <param name="CardNumber">The number of the member's card: 12 to 19 digits.</param>
/// <param name="Session">At which session.</param>
/// <param name="Code">The six digits.</param>
internal sealed record CheckInRequest(
    [property: StringLength(Domain.Cards.CardNumber.MaxDigits, MinimumLength = Domain.Cards.CardNumber.MinDigits)]
    string CardNumber,
    [property: Range(1, ActivityTerms.MaxSessions)] int Session,
    [property: StringLength(SignUpMapping.MaxCodeLength, MinimumLength = 1)] string Code);
