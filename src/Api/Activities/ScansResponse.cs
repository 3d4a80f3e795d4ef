namespace CardPlatform.Api.Activities;

/// <summary>What became of scans.</summary>
/// <param name="Device">The device that made them.</param>
/// <param name="Scans">In the order of the upload.</param>
internal sealed record ScansResponse(string Device, IReadOnlyList<ScanResponse> Scans);
