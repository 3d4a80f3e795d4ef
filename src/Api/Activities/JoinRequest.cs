using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>Signs a member up, alone or with others: all of them or nobody.</summary>
/// <param name="CardNumber">The number of the member's card: 12 to 19 digits.</param>
/// <param name="Session">For which session; left out where all are attended, or there is only one.</param>
/// <param name="Companions">The numbers of the cards of those who come along.</param>
internal sealed record JoinRequest(
    [property: StringLength(Domain.Cards.CardNumber.MaxDigits, MinimumLength = Domain.Cards.CardNumber.MinDigits)]
    string CardNumber,
    [property: Range(1, ActivityTerms.MaxSessions)] int? Session = null,
    [property: MaxLength(ActivityTerms.LargestGroup - 1)] IReadOnlyList<string>? Companions = null);
