using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Activities.Payments;

/// <summary>Pays for the seats of a sign-up from the purses on its leader's card.</summary>
/// <param name="Payment">Which payment.</param>
/// <param name="Price">What the seats cost.</param>
/// <param name="Deposit">What is deposited for them.</param>
/// <param name="Purses">From these purses only; null for any.</param>
/// <param name="City">Where the activity is: purses may be spent in some cities only.</param>
/// <param name="Until">From then on it is too late.</param>
public sealed record PayForSeats(
    SeatPaymentId Payment,
    Fen Price,
    Fen Deposit,
    IReadOnlyList<PurseCode>? Purses,
    City City,
    DateTimeOffset Until);
