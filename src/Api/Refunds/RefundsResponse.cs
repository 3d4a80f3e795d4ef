namespace CardPlatform.Api.Refunds;

/// <summary>The refunds of a sale.</summary>
/// <param name="RedemptionId">The sale.</param>
/// <param name="Refunds">In the order in which they were made.</param>
internal sealed record RefundsResponse(string RedemptionId, IReadOnlyList<RefundResponse> Refunds);
