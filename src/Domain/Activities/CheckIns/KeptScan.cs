using System.Security.Cryptography;
using System.Text;

namespace CardPlatform.Domain.Activities.CheckIns;

/// <summary>What became of a scan.</summary>
/// <param name="Scan">The device's own number for it.</param>
/// <param name="Session">At which session.</param>
/// <param name="ScannedAt">When, by the device's clock.</param>
/// <param name="Outcome">What it did.</param>
/// <param name="No">The sign-up that the code named; 0 if it named none.</param>
/// <param name="Person">The person's place in it: 0 for the leader.</param>
/// <param name="CodeHash">
/// The first 6 bytes of the SHA-256 of the code in hexadecimal digits; null for what was kept without.
/// </param>
public sealed record KeptScan(
    long Scan,
    int Session,
    DateTimeOffset ScannedAt,
    ScanOutcome Outcome,
    int No = 0,
    int Person = 0,
    string? CodeHash = null)
{
    private const int HashBytes = 6;

    /// <summary>A scan with no more known of it than what it says.</summary>
    internal static KeptScan Of(Scan scan, ScanOutcome outcome) =>
        new(scan.No, scan.Session, scan.ScannedAt, outcome, CodeHash: HashOf(scan.Code));

    /// <summary>Whether this is the scan, uploaded again; else the device has used a number twice.</summary>
    internal bool IsOf(Scan scan) =>
        Scan == scan.No
        && Session == scan.Session
        && ScannedAt == scan.ScannedAt
        && (CodeHash is null || CodeHash == HashOf(scan.Code));

    private static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)).AsSpan(0, HashBytes));
}
