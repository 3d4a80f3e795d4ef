using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Verification;

namespace CardPlatform.Harness.Cells;

/// <summary>What is sent over HTTP, and whither.</summary>
/// <param name="Target">The server.</param>
/// <param name="Source">Makes the requests.</param>
/// <param name="InFlight">Most requests at once.</param>
/// <param name="Database">Where its answers must be found; null where nothing is written.</param>
/// <param name="PerSecond">The rate of an open loop; null for a closed one.</param>
internal sealed record HttpCellLoad(
    Func<CancellationToken, Task<Target>> Target,
    Func<AckLog, IRequestSource> Source,
    int InFlight,
    string? Database,
    Func<double>? PerSecond = null);
