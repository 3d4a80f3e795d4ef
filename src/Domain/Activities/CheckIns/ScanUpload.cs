using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Domain.Activities.CheckIns;

/// <summary>
/// Decides what devices at the door have scanned. Every scan is kept, whatever became of it; one that is uploaded again
/// is what it was. Another one under the same number is declined, so that the device numbers it anew.
/// </summary>
internal static class ScanUpload
{
    public static SignUpAnswer Decide(
        ActivityChanges changes, SignUpCommand.UploadScans upload, DateTimeOffset now)
    {
        var kept = new List<KeptScan>(upload.Scans.Count);
        var fresh = new List<KeptScan>(upload.Scans.Count);
        var activity = changes.State;
        foreach (var scan in upload.Scans.Take(SignUpCommand.UploadScans.MaxScans))
        {
            if (activity.Attendance.Scans.TryGetValue(new ScanName(upload.Device, scan.No), out var known))
            {
                kept.Add(known.IsOf(scan) ? known : KeptScan.Of(scan, ScanOutcome.ScanNumberReused));
                continue;
            }

            var judged = Judge(activity, scan, now);
            kept.Add(judged);
            if (activity.Phase is not ActivityPhase.Launched || judged.Outcome is ScanOutcome.TooManyScans)
                continue;
            fresh.Add(judged);
            activity = activity with { Attendance = activity.Attendance.Keep(upload.Device, judged) };
        }

        if (fresh.Count > 0)
            changes.Add(new ActivityEvent.ScansKept(now, upload.Device, fresh));
        return new SignUpAnswer.Scanned(kept);
    }

    private static KeptScan Judge(ActivityState activity, Scan scan, DateTimeOffset now)
    {
        var judged = KeptScan.Of(scan, ScanOutcome.CodeInvalid);
        if (activity.Attendance.Scans.Count >= Attendance.MaxScans)
            return judged with { Outcome = ScanOutcome.TooManyScans };
        if (Door.OfTime(activity, scan.Session, scan.ScannedAt, now) is { } closed)
            return judged with { Outcome = closed };
        if (DoorCodes.ReadMemberCode(activity.Secrets!, scan.Code, scan.ScannedAt) is not { } code)
            return judged;
        var outcome = code.IsOfTheTime
            ? Door.OfSeat(activity, code.No, code.Person, scan.Session)
            : ScanOutcome.CodeExpired;
        return judged with { Outcome = outcome, No = code.No, Person = code.Person };
    }
}
