using CardPlatform.Domain.Unions;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>The unions are a tree: scopes and audiences are decided by it.</summary>
internal sealed class UnionsCheck()
    : AuditCheck("unions", "every union's parent is registered, and none lies within itself")
{
    private readonly Dictionary<long, long?> _parents = [];

    protected override void See(AuditedEntry audited)
    {
        foreach (var happened in audited.Union)
        {
            if (happened is UnionEvent.Registered registered)
                _parents[audited.Entry.Stream.Id] = registered.Parent;
            else if (happened is UnionEvent.Moved moved)
                _parents[audited.Entry.Stream.Id] = moved.Parent;
        }
    }

    public override Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        // What is known to lead to a root is not walked again, so the whole costs a step for each union.
        var sound = new HashSet<long>();
        foreach (var union in _parents.Keys)
        {
            var path = new List<long>();
            var problem = Walk(union, sound, path);
            Compare(problem is null, () => $"Union/{union}: {problem}");
            sound.UnionWith(path);
        }

        return Task.CompletedTask;
    }

    private string? Walk(long union, HashSet<long> sound, List<long> path)
    {
        long? at = union;
        while (at is { } id && !sound.Contains(id))
        {
            if (path.Contains(id))
                return "it lies within itself, or within a circle";
            if (!_parents.TryGetValue(id, out var parent))
                return $"Union/{id} above it is not registered";
            path.Add(id);
            at = parent;
        }

        return null;
    }
}
