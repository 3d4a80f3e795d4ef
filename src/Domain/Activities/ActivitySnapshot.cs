using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.Draws;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Approval;

namespace CardPlatform.Domain.Activities;

/// <summary>The JSON of a state: what it cannot work out, in an order that depends on nothing else.</summary>
internal sealed record ActivitySnapshot(
    ActivityPhase Phase,
    int TermsVersion,
    ActivityTerms? Terms,
    PreparedVersion<ActivityTerms>? Next,
    LaunchSecrets? Secrets,
    DrawState? Draw,
    int Swept,
    DateTimeOffset LastAt,
    int Revision,
    DateTimeOffset? Due,
    IReadOnlyList<SignUp> SignUps,
    IReadOnlyList<Line> Lines,
    int LastRank,
    IReadOnlyList<int> Closed,
    IReadOnlyList<Duty> Duties,
    IReadOnlyList<MarkedSession> Marked,
    IReadOnlyList<SeenPerson> Seen,
    IReadOnlyList<DeviceScan> Scans)
{
    public static ActivitySnapshot Of(ActivityState state) => new(
        state.Phase,
        state.TermsVersion,
        state.Terms,
        state.Next,
        state.Secrets,
        state.Draw,
        state.Swept,
        state.LastAt,
        state.Revision,
        state.Due,
        state.Book.SignUps,
        [.. state.Book.Lines.Select(line => line.Line)],
        state.Book.LastRank,
        [.. state.Book.Closed],
        [.. state.Duties.Values],
        [.. state.MarkedUntil.Select(each => new MarkedSession(each.Key, each.Value))],
        [
            .. state.Attendance.Seen
                .Select(each => new SeenPerson(each.Key.Session, each.Key.No, each.Key.Person, each.Value))
                .OrderBy(seen => (seen.Session, seen.No, seen.Person)),
        ],
        [
            .. state.Attendance.Scans
                .Select(each => new DeviceScan(each.Key.Device, each.Value))
                .OrderBy(each => each.Device, StringComparer.Ordinal)
                .ThenBy(each => each.Scan.Scan),
        ]);

    public ActivityState ToState() => new(
        Phase, TermsVersion, Terms, Next, Secrets, Draw, Swept, LastAt, Revision, Due)
    {
        Book = SignUpBook.Of(SignUps, Lines, LastRank, Closed),
        Duties = ActivityState.None.Duties.AddRange(
            Duties.Select(duty => KeyValuePair.Create(duty.Name, duty))),
        MarkedUntil = ActivityState.None.MarkedUntil.AddRange(
            Marked.Select(each => KeyValuePair.Create(each.Session, each.Until))),
        Attendance = new Attendance(
            Attendance.None.Seen.AddRange(Seen.Select(
                each => KeyValuePair.Create(new SeenAt(each.Session, each.No, each.Person), each.At))),
            Attendance.None.Scans.AddRange(Scans.Select(
                each => KeyValuePair.Create(new ScanName(each.Device, each.Scan.Scan), each.Scan)))),
    };
}

internal sealed record MarkedSession(int Session, int Until);

internal sealed record SeenPerson(int Session, int No, int Person, DateTimeOffset At);

internal sealed record DeviceScan(string Device, KeptScan Scan);
