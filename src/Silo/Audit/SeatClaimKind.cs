namespace CardPlatform.Silo.Audit;

/// <summary>What can happen to a card because of a sign-up.</summary>
internal enum SeatClaimKind
{
    Paid,
    NotPaid,
    Returned,
    Kept,
    Barred,
}
