namespace CardPlatform.Ledger;

/// <summary>Takes from a quota, or gives back to it, in the commit that carries it.</summary>
/// <remarks>
/// A quota per day, per merchant … is made by the first commit that takes from it, and nobody declares it again when
/// the campaign behind it is edited: there may be thousands. So each reservation brings its limit along and is admitted
/// against that limit, not against the one that some earlier commit left in the row; the row takes the limit over. A
/// process that has not heard of the edit yet admits by the old limit for as long as it lags (docs/invariants.md).
/// What is stopped or changed exactly at a commit is declared (<see cref="QuotaDeclaration"/>) and takes no limit here.
/// </remarks>
/// <param name="Quota">The quota.</param>
/// <param name="Delta">Units taken; negative gives back, which also a closed quota accepts.</param>
/// <param name="Limit">
/// The most that may be used with this reservation; the quota is made if it does not exist yet. A limit below what is
/// used admits nothing and is stored as what is used. Without a limit the row's own holds, and a quota that does not
/// exist admits nothing.
/// </param>
public readonly record struct QuotaReservation(QuotaId Quota, long Delta, long? Limit = null);
