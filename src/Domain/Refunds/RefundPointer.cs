namespace CardPlatform.Domain.Refunds;

/// <summary>Where the latest refund of a sale stands.</summary>
/// <param name="Sale">The version of the sale.</param>
/// <param name="Refund">The version of its latest refund.</param>
/// <param name="Until">When the sale can no longer be refunded.</param>
public sealed record RefundPointer(long Sale, long Refund, DateTimeOffset Until);
