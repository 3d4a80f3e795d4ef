using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>A member's code as a device at the door has scanned it.</summary>
/// <param name="No">The device's own number for it: a repetition has the same.</param>
/// <param name="Session">At which session.</param>
/// <param name="Code">As it was read.</param>
/// <param name="ScannedAt">When, by the device's clock.</param>
internal sealed record ScanRequest(
    [property: Range(1, long.MaxValue)] long No,
    [property: Range(1, ActivityTerms.MaxSessions)] int Session,
    [property: StringLength(SignUpMapping.MaxCodeLength, MinimumLength = 1)] string Code,
    DateTimeOffset ScannedAt);
