namespace CardPlatform.Domain.Activities.CheckIns;

/// <summary>A member's code as a device at the door has scanned it.</summary>
/// <param name="No">The device's own number for it: a repetition has the same.</param>
/// <param name="Session">At which session.</param>
/// <param name="Code">As it was read.</param>
/// <param name="ScannedAt">When, by the device's clock.</param>
public sealed record Scan(long No, int Session, string Code, DateTimeOffset ScannedAt);
