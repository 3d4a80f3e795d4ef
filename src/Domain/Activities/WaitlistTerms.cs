namespace CardPlatform.Domain.Activities;

/// <summary>How those who found all taken wait.</summary>
/// <param name="MaxLength">How many sign-ups wait at most; those who lost a draw wait whatever it is.</param>
/// <param name="OfferHours">How long a freed seat is offered; shorter where its session starts earlier.</param>
/// <param name="OffersUntil">When the last offer is made; null for the end of sign-up, and never before it.</param>
/// <param name="GroupsMayBeSkipped">
/// Whether somebody who fits gets what a group before them is too large for; else what it needs stays free for it.
/// </param>
public sealed record WaitlistTerms(
    int MaxLength, int OfferHours, DateTimeOffset? OffersUntil = null, bool GroupsMayBeSkipped = false)
{
    public const int LongestLength = 1_000_000;
    public const int MaxOfferHours = 24 * 14;
}
