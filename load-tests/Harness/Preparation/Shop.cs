namespace CardPlatform.Harness.Preparation;

/// <summary>What requests are made of.</summary>
/// <param name="SpreadMerchants">Merchants whose campaigns are a thousand.</param>
/// <param name="HotMerchants">Merchants with one campaign.</param>
/// <param name="SoldOutMerchants">Merchants with one that is used up.</param>
/// <param name="Activities">Activities that are open for sign-up, with more seats than will be asked for.</param>
internal sealed record Shop(
    IReadOnlyList<long> SpreadMerchants,
    IReadOnlyList<long> HotMerchants,
    IReadOnlyList<long> SoldOutMerchants,
    IReadOnlyList<string> Activities);
