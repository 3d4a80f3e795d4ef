using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Purses;

/// <summary>How much of a checkout the member wants to pay from the purses on the card.</summary>
/// <param name="Purses">From these purses only; null for any that may be used here.</param>
/// <param name="Max">At most this; null for all that is left to pay after discounts.</param>
/// <param name="AllOrNothing">
/// Whether the checkout is declined when the purses do not cover it. Otherwise what is missing is simply left to pay.
/// </param>
public sealed record PayRequest(IReadOnlyList<PurseCode>? Purses = null, Fen? Max = null, bool AllOrNothing = false);
