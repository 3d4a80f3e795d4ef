namespace CardPlatform.Api.Activities;

/// <summary>Somebody of a sign-up.</summary>
/// <param name="Place">The place in it: 0 for who signed up.</param>
/// <param name="CardNumber">The number of the card, masked.</param>
internal sealed record PersonResponse(int Place, string CardNumber);
