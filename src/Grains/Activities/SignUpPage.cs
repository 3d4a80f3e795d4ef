namespace CardPlatform.Grains.Activities;

/// <summary>Sign-ups of an activity, by number.</summary>
/// <param name="SignUps">They.</param>
/// <param name="HasMore">Whether more follow.</param>
[GenerateSerializer, Immutable, Alias("sign-up-page")]
public sealed record SignUpPage(
    [property: Id(0)] IReadOnlyList<SignUpView> SignUps, [property: Id(1)] bool HasMore);
