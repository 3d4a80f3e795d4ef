using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Api.Activities;

/// <summary>What a device at the door has scanned, now or while it was offline.</summary>
/// <param name="Device">Which: 1 to 40 visible ASCII characters. It numbers its scans.</param>
/// <param name="Scans">They; those that were uploaded before are answered as they were.</param>
internal sealed record ScansRequest(
    [property: StringLength(SignUpMapping.MaxDeviceLength, MinimumLength = 1)] string Device,
    [property: MinLength(1), MaxLength(SignUpCommand.UploadScans.MaxScans)] IReadOnlyList<ScanRequest> Scans);
