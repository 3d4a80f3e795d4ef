using CardPlatform.Domain.Checkout;

namespace CardPlatform.Api.Refunds;

/// <summary>What has become of a sale by its refunds.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="LatestRefundId">The latest.</param>
/// <param name="Remaining">What has not been given back.</param>
internal sealed record RefundedSoFarResponse(
    int Count, string LatestRefundId, IReadOnlyList<RemainingLineResponse> Remaining)
{
    public static RefundedSoFarResponse From(CheckoutEntry.Refund latest) => new(
        latest.Facts.No, latest.Id.ToString(), RemainingLineResponse.From(latest.Facts.Remaining));
}
