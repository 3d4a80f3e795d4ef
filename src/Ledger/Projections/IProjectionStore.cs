namespace CardPlatform.Ledger.Projections;

/// <summary>
/// Where read models are written. Knows rows and no events: what they mean is the projector's business.
/// </summary>
public interface IProjectionStore
{
    /// <summary>
    /// Makes this process the projector, or returns null: another process is, or the read models were written by newer
    /// code. Read models of an older format are emptied first, to be built anew.
    /// </summary>
    /// <param name="format">Of what the caller would write; raised whenever it would write anything else.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IProjectionSession?> TryOpenAsync(int format, CancellationToken cancellationToken = default);

    Task<ProjectionProgress> ReadProgressAsync(CancellationToken cancellationToken = default);

    /// <summary>Empties the read models; whoever is the projector builds them anew from the first entry on.</summary>
    Task ResetAsync(CancellationToken cancellationToken = default);
}
