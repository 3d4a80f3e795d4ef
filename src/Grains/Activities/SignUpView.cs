using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Grains.Activities;

/// <summary>A sign-up as it stands.</summary>
/// <param name="Activity">Of which activity.</param>
/// <param name="SignUp">The sign-up.</param>
/// <param name="Session">For which session; 0 for all.</param>
/// <param name="Position">Where it waits: 1 for the first in line for the same session; else null.</param>
/// <param name="CheckedIn">The sessions at which each person of it was seen, by place: 0 for the leader.</param>
[GenerateSerializer, Immutable, Alias("sign-up-view")]
public sealed record SignUpView(
    [property: Id(0)] ActivityId Activity,
    [property: Id(1)] SignUp SignUp,
    [property: Id(2)] int Session,
    [property: Id(3)] int? Position,
    [property: Id(4)] IReadOnlyList<SeenAtDoor> CheckedIn);

/// <summary>Somebody of a sign-up was there.</summary>
/// <param name="Session">At which session.</param>
/// <param name="Person">The place in the sign-up: 0 for the leader.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("seen-at-door")]
public sealed record SeenAtDoor(
    [property: Id(0)] int Session, [property: Id(1)] int Person, [property: Id(2)] DateTimeOffset At);
