using CardPlatform.Domain.Activities;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// Invariant 3, for seats: at the end of every entry nothing is taken beyond a limit and nobody waits who would fit; a
/// person is in one sign-up; what is taken is what sign-ups have; and a draw is the one that its seed and list make.
/// </summary>
internal sealed class ActivitiesCheck() : AuditCheck(
    "activities", "no seat is given twice or beyond a limit, nobody waits who would fit, every draw is its seed's")
{
    private StreamId _stream;
    private ActivityState _activity = ActivityState.None;

    protected override void See(AuditedEntry audited)
    {
        if (audited.Entry.Stream != _stream)
        {
            CompareInFull();
            (_stream, _activity) = (audited.Entry.Stream, ActivityState.None);
        }

        if (audited.ActivityFault is { } fault)
            Compare(holds: false, () => $"{audited} cannot be: {fault}");
        if (audited.Activity.Count == 0)
            return;
        foreach (var (before, happened, after) in audited.Activity)
        {
            Compare(ActivityInvariants.WrongsOf(before, happened), audited);
            if (happened is ActivityEvent.Drawn)
                Compare(ActivityInvariants.WrongsOfDraw(after), audited);
        }

        _activity = audited.Activity[^1].After;
        Compare(ActivityInvariants.WrongsAtEntry(_activity), audited);
    }

    public override Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        CompareInFull();
        return Task.CompletedTask;
    }

    private void CompareInFull() => Compare(ActivityInvariants.WrongsInFull(_activity), _stream);

    private void Compare(IEnumerable<string> wrongs, object where)
    {
        foreach (var wrong in wrongs.DefaultIfEmpty(""))
            Compare(wrong.Length == 0, () => $"{where} {wrong}");
    }
}
