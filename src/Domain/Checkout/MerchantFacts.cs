using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Checkout;

/// <summary>What the merchant's side contributes to a checkout, as of the moment it passed through.</summary>
/// <param name="Merchant">The merchant.</param>
/// <param name="Status">Its contract.</param>
/// <param name="Category">What it sells.</param>
/// <param name="Terminal">The terminal that asks.</param>
/// <param name="TerminalStatus">Whether that terminal may be used.</param>
/// <param name="Store">Where the terminal stands.</param>
/// <param name="City">Where that store is.</param>
public sealed record MerchantFacts(
    MerchantId Merchant,
    MerchantStatus Status,
    CategoryCode Category,
    TerminalId Terminal,
    TerminalStatus TerminalStatus,
    StoreNo Store,
    City City);
