namespace CardPlatform.Domain.Activities.Payments;

/// <summary>
/// Names the one payment that a round of a sign-up can have. It is made, or it never will be: whichever entry is first
/// on the card.
/// </summary>
/// <param name="Activity">The activity.</param>
/// <param name="SignUp">The number of the sign-up.</param>
/// <param name="Round">Its round.</param>
public sealed record SeatPaymentId(ActivityId Activity, int SignUp, int Round)
{
    public override string ToString() => $"{Activity}-{SignUp}-{Round}";
}
