namespace CardPlatform.Ledger;

/// <summary>Takes from a quota, or gives back to it, in the commit that carries it.</summary>
/// <remarks>
/// A quota per day, per merchant … is made by the first commit that takes from it, and nobody declares it again when
/// the campaign behind it is edited: there may be thousands. So each reservation brings its limit along and is admitted
/// against that limit, not against the one that some earlier commit left in the row; the row takes the limit over.
/// What is stopped or changed exactly at a commit is declared (<see cref="QuotaDeclaration"/>) and takes no limit here.
/// A commit that also takes from such a declared quota names the edition of the rules that it goes by: then the limits
/// that it brings are those of the newest rules, or it is refused.
/// </remarks>
/// <param name="Quota">The quota.</param>
/// <param name="Delta">Units taken; negative gives back, which also a closed quota accepts.</param>
/// <param name="Limit">
/// The most that may be used with this reservation; the quota is made if it does not exist yet. A limit below what is
/// used admits nothing and is stored as what is used. Without a limit the row's own holds, and a quota that does not
/// exist admits nothing.
/// </param>
/// <param name="Edition">
/// The edition of the rules that the commit was decided by; null if that does not matter. What is given back is
/// accepted by any.
/// </param>
public readonly record struct QuotaReservation(QuotaId Quota, long Delta, long? Limit = null, int? Edition = null);
