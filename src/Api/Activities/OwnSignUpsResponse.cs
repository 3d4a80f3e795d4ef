namespace CardPlatform.Api.Activities;

/// <summary>A member's sign-ups.</summary>
/// <param name="AsOf">
/// Of when each of them is, to a second. An activity that the member has signed up for in the last moments may still be
/// missing, because the list is found by a read model.
/// </param>
/// <param name="SignUps">Those of the latest 200 activities, the latest activity first.</param>
internal sealed record OwnSignUpsResponse(DateTimeOffset AsOf, IReadOnlyList<OwnSignUpResponse> SignUps);
