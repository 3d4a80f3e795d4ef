using System.ComponentModel.DataAnnotations;
using CardPlatform.Api.Campaigns;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>What an activity promises, all of it: as officers state it, and as it is shown.</summary>
/// <param name="Title">What it is called, in both languages.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Sessions">When it takes place.</param>
/// <param name="SignUp">When people sign up.</param>
/// <param name="Description">What it is, for people.</param>
/// <param name="Mode">Who gets the seats: <c>FIRST_COME</c>, also if nothing is said, or <c>DRAW</c>.</param>
/// <param name="Owner">The union whose activity it is; the officer's if nothing is said.</param>
/// <param name="Audience">Whom it is for; those within the owner if nothing is said.</param>
/// <param name="Price">What a seat costs; nothing if nothing is said.</param>
/// <param name="MaxGroupSize">How many sign up together at most, the leader included; 1 if nothing is said.</param>
/// <param name="AttendsAll">Whether a sign-up is for all sessions; else it is for one.</param>
/// <param name="Quotas">Limits beside the capacity of sessions.</param>
/// <param name="Waitlist">How people wait; they do not if nothing is said.</param>
/// <param name="Draw">How seats are drawn; only where they are.</param>
/// <param name="Cancellation">What is kept of late cancellations; nothing if nothing is said.</param>
/// <param name="Series">A limit shared with other activities.</param>
/// <param name="NoShowBarDays">For how many days who did not come is barred from signing up.</param>
/// <param name="CheckIn">When people can check in; from an hour before to the end if nothing is said.</param>
internal sealed record StatedTerms(
    ActivityTitle Title,
    AddressRule Place,
    [property: MinLength(1), MaxLength(ActivityTerms.MaxSessions)] IReadOnlyList<SessionRule> Sessions,
    SignUpSpan SignUp,
    [property: StringLength(ActivityTerms.MaxDescriptionLength)] string? Description = null,
    string? Mode = null,
    [property: Range(1, long.MaxValue)] long? Owner = null,
    AudienceTerms? Audience = null,
    PriceRule? Price = null,
    [property: Range(1, ActivityTerms.LargestGroup)] int? MaxGroupSize = null,
    bool AttendsAll = false,
    QuotaRules? Quotas = null,
    WaitlistRule? Waitlist = null,
    DrawRule? Draw = null,
    CancellationRule? Cancellation = null,
    SeriesRule? Series = null,
    [property: Range(1, ActivityTerms.MaxNoShowBarDays)] int? NoShowBarDays = null,
    CheckInRule? CheckIn = null);
