namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Which quotas of a campaign a use took beside its count and its budget, which every use takes: a full refund gives
/// back just these. Stored as a number.
/// </summary>
[Flags]
public enum QuotasTaken
{
    None = 0,

    /// <summary>The campaign's quota of the business day.</summary>
    Day = 1,

    /// <summary>The campaign's quota of the merchant.</summary>
    Merchant = 2,
}
