using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Json;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// Replays activities once for all checks: folding a hundred thousand sign-ups costs more than checking them.
/// </summary>
internal sealed class ActivityReplay
{
    private StreamId _stream;
    private ActivityState _activity = ActivityState.None;
    private string? _fault;

    /// <summary>The entry with its steps; after one that cannot be, a stream has no more of them.</summary>
    public AuditedEntry See(JournalEntry entry, StreamSnapshot? snapshot)
    {
        var audited = new AuditedEntry(entry, snapshot);
        if (entry.Stream.Kind is not StreamKind.Activity)
            return audited;
        if (entry.Stream != _stream)
            (_stream, _activity, _fault) = (entry.Stream, ActivityState.None, null);
        if (_fault is not null)
            return audited;
        try
        {
            return audited with { Activity = Replay(entry) };
        }
        catch (Exception fault)
        {
            // Damage can make any step of a fold impossible; what matters is which entry it is.
            _fault = fault.Message;
            return audited with { ActivityFault = _fault };
        }
    }

    private List<ActivityStep> Replay(JournalEntry entry)
    {
        var steps = new List<ActivityStep>();
        foreach (var happened in DomainJson.ActivityEvents.Read(entry.Events.Span))
        {
            var after = _activity.Apply(happened);
            steps.Add(new ActivityStep(_activity, happened, after));
            _activity = after;
        }

        return steps;
    }
}
