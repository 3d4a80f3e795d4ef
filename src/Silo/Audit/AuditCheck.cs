using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// One thing that must be true of the ledger (docs/invariants.md). It sees every entry once, in the order of the
/// streams, and remembers the first differences.
/// </summary>
internal abstract class AuditCheck(string name, string statement)
{
    private const int MaxDifferences = 10;
    private readonly List<string> _differences = [];

    public string Name { get; } = name;

    /// <summary>What is true if there are no differences.</summary>
    public string Statement { get; } = statement;

    /// <summary>How many things were compared.</summary>
    public long Compared { get; private set; }

    public long DifferenceCount { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Takes note of an entry; one that cannot even be understood is a difference like any other.</summary>
    public void Take(AuditedEntry audited)
    {
        try
        {
            See(audited);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or OverflowException)
        {
            Compare(holds: false, () => $"{audited} cannot be: {fault.Message}");
        }
    }

    /// <summary>Takes note of an entry.</summary>
    protected virtual void See(AuditedEntry audited)
    {
    }

    /// <summary>Called after the last entry.</summary>
    public virtual Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken) => Task.CompletedTask;

    protected void Compare(bool holds, Func<string> difference)
    {
        Compared++;
        if (holds)
            return;
        DifferenceCount++;
        if (_differences.Count < MaxDifferences)
            _differences.Add(difference());
    }
}
