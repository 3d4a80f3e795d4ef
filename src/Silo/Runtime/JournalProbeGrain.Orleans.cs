using CardPlatform.Ledger;

namespace CardPlatform.Silo.Runtime;

/// <summary>Answers on the silo that the question reaches first, for that silo.</summary>
[StatelessWorker(maxLocalWorkers: 1)]
internal sealed class JournalProbeGrain(ILedger ledger) : Grain, IJournalProbeGrain
{
    public Task<bool> CanCommitAsync() => ledger.CanCommitAsync();
}
