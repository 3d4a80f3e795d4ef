using CardPlatform.Grains.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>Somebody of a sign-up was there.</summary>
/// <param name="Session">At which session.</param>
/// <param name="Place">The person's place in the sign-up: 0 for who signed up.</param>
/// <param name="At">When.</param>
internal sealed record SeenResponse(int Session, int Place, DateTimeOffset At)
{
    public static SeenResponse From(SeenAtDoor seen) => new(seen.Session, seen.Person, seen.At);
}
