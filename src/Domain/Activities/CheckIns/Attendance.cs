using System.Collections.Immutable;

namespace CardPlatform.Domain.Activities.CheckIns;

/// <summary>Who was at which session, and what the devices at the door have scanned. Immutable.</summary>
/// <param name="Seen">When each person was first checked in to a session.</param>
/// <param name="Scans">What became of each scan.</param>
internal sealed record Attendance(
    ImmutableDictionary<SeenAt, DateTimeOffset> Seen, ImmutableDictionary<ScanName, KeptScan> Scans)
{
    public const int MaxScans = 2_000_000;

    public static readonly Attendance None = new(
        ImmutableDictionary<SeenAt, DateTimeOffset>.Empty, ImmutableDictionary<ScanName, KeptScan>.Empty);

    /// <summary>Whether a person of a sign-up was at any session.</summary>
    public bool Came(ActivityTerms terms, int no, int person)
    {
        foreach (var session in terms.Sessions)
        {
            if (Seen.ContainsKey(new SeenAt(session.No, no, person)))
                return true;
        }

        return false;
    }

    public Attendance See(SeenAt seen, DateTimeOffset at) =>
        Seen.ContainsKey(seen) ? this : this with { Seen = Seen.Add(seen, at) };

    public Attendance Keep(string device, KeptScan scan)
    {
        var kept = this with { Scans = Scans.SetItem(new ScanName(device, scan.Scan), scan) };
        return scan.Outcome is ScanOutcome.CheckedIn
            ? kept.See(new SeenAt(scan.Session, scan.No, scan.Person), scan.ScannedAt)
            : kept;
    }
}

/// <summary>A person at a session.</summary>
/// <param name="Session">The session.</param>
/// <param name="No">The sign-up.</param>
/// <param name="Person">The person's place in it: 0 for the leader.</param>
internal readonly record struct SeenAt(int Session, int No, int Person);

/// <summary>What a scan is known by: the device, and the device's own number for it.</summary>
internal readonly record struct ScanName(string Device, long Scan);
