namespace CardPlatform.Silo.Runtime;

/// <summary>Tells a process that has no ledger of its own whether a silo's can commit. The key means nothing.</summary>
[Alias("IJournalProbeGrain")]
public interface IJournalProbeGrain : IGrainWithIntegerKey
{
    /// <summary>Whether the journal can commit now, found out by committing.</summary>
    Task<bool> CanCommitAsync();
}
