using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Purses;

/// <summary>Where money of a card is spent.</summary>
/// <param name="City">The city.</param>
/// <param name="Merchant">The merchant; null where there is none, as for an activity.</param>
/// <param name="Category">What the merchant sells; null likewise.</param>
internal readonly record struct SpendingPlace(City City, MerchantId? Merchant = null, CategoryCode? Category = null);
