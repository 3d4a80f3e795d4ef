using CardPlatform.Grains.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>A code at the door.</summary>
/// <param name="Code">What to show.</param>
/// <param name="ValidUntil">When to show the next.</param>
internal sealed record DoorCodeResponse(string Code, DateTimeOffset ValidUntil)
{
    public static DoorCodeResponse From(DoorCode code) => new(code.Code, code.ValidUntil);
}
