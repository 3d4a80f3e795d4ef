namespace CardPlatform.Grains.Activities;

/// <summary>A code at the door.</summary>
/// <param name="Code">It.</param>
/// <param name="ValidUntil">When the next takes its place.</param>
[GenerateSerializer, Immutable, Alias("door-code")]
public sealed record DoorCode([property: Id(0)] string Code, [property: Id(1)] DateTimeOffset ValidUntil);
