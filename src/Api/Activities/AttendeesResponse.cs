namespace CardPlatform.Api.Activities;

/// <summary>Part of the sign-ups of an activity; they may be a second old.</summary>
/// <param name="AsOf">Of when they are, to a second.</param>
/// <param name="Items">By number, those that have ended included.</param>
/// <param name="NextCursor">Where the next page begins; left out on the last one.</param>
internal sealed record AttendeesResponse(
    DateTimeOffset AsOf, IReadOnlyList<AttendeeResponse> Items, string? NextCursor = null);
