namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>What a person has to do with an activity.</summary>
/// <param name="Own">The number of the sign-up that the person leads, whatever has become of it; 0 for none.</param>
/// <param name="In">The number of the sign-up that the person is in and that is not over; 0 for none.</param>
internal readonly record struct PersonPlace(int Own, int In);
