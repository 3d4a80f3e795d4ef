namespace CardPlatform.Ledger;

/// <summary>Takes from a quota, or gives back to it, in the commit that carries it.</summary>
/// <param name="Quota">The quota.</param>
/// <param name="Delta">Units taken; negative gives back, which also a closed quota accepts.</param>
/// <param name="LimitIfAbsent">
/// The limit with which the quota is made if it does not exist yet (a quota per day, per merchant …).
/// Without it, a quota that does not exist admits nothing.
/// </param>
public readonly record struct QuotaReservation(QuotaId Quota, long Delta, long? LimitIfAbsent = null);
