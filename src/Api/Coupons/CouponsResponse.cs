namespace CardPlatform.Api.Coupons;

/// <summary>The coupons on a card: at most 128, in the order of their claims.</summary>
/// <param name="CardId">The card.</param>
/// <param name="Coupons">The coupons; those that expired some time ago are gone.</param>
internal sealed record CouponsResponse(string CardId, IReadOnlyList<CouponResponse> Coupons);
