using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Members;

namespace CardPlatform.Api.Activities;

/// <summary>Somebody of a sign-up.</summary>
/// <param name="Place">The place in it: 0 for who signed up.</param>
/// <param name="CardNumber">The number of the card, masked.</param>
/// <param name="Name">The name of the person, masked; left out where it is not known.</param>
internal sealed record PersonResponse(int Place, string CardNumber, string? Name = null)
{
    /// <param name="place">The place in the sign-up.</param>
    /// <param name="card">The card of the person.</param>
    public static PersonResponse From(int place, CardState card) =>
        new(place, card.Number.ToString(), card.Member?.Name is { } name ? MaskedName.Of(name) : null);
}
