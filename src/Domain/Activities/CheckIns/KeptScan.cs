namespace CardPlatform.Domain.Activities.CheckIns;

/// <summary>What became of a scan.</summary>
/// <param name="Scan">The device's own number for it.</param>
/// <param name="Session">At which session.</param>
/// <param name="ScannedAt">When, by the device's clock.</param>
/// <param name="Outcome">What it did.</param>
/// <param name="No">The sign-up that the code named; 0 if it named none.</param>
/// <param name="Person">The person's place in it: 0 for the leader.</param>
public sealed record KeptScan(
    long Scan, int Session, DateTimeOffset ScannedAt, ScanOutcome Outcome, int No = 0, int Person = 0);
