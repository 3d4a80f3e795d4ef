using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>How those who found all taken wait.</summary>
/// <param name="MaxLength">How many sign-ups wait at most.</param>
/// <param name="OfferHours">How long a freed seat is offered; shorter where its session starts earlier.</param>
/// <param name="OffersUntil">When the last offer is made; the end of sign-up if nothing is said.</param>
/// <param name="GroupsMayBeSkipped">
/// Whether somebody who fits gets what a group before them is too large for; else it stays free for the group.
/// </param>
internal sealed record WaitlistRule(
    [property: Range(1, WaitlistTerms.LongestLength)] int MaxLength,
    [property: Range(1, WaitlistTerms.MaxOfferHours)] int OfferHours,
    DateTimeOffset? OffersUntil = null,
    bool GroupsMayBeSkipped = false);
