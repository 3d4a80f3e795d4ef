using CardPlatform.Ledger;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Journaling;

/// <summary>What every grain that commits needs.</summary>
internal sealed record LedgerAccess(
    ILedger Ledger,
    IJournal Journal,
    ISnapshotWriter Snapshots,
    ReadAhead ReadAhead,
    TimeProvider Clock,
    GrainMetrics Metrics,
    ILogger<LedgerAccess> Logger);
