namespace CardPlatform.Grains.Reports;

/// <summary>
/// What a campaign was used for on one day, at one merchant or in one city. Amounts in fen. A refund counts on the day
/// of the refund; what funders pay is net of refunds, and sums to the discount less what was refunded of it.
/// </summary>
/// <param name="Key">The day, the merchant's id, or the city's code: 0 where the city was not recorded.</param>
/// <param name="Name">What the merchant is called; null of a day or a city.</param>
/// <param name="Redeemed">Checkouts that used it.</param>
/// <param name="Gross">What their baskets totalled.</param>
/// <param name="Discount">What it took off.</param>
/// <param name="Union">What the union pays of that.</param>
/// <param name="Merchant">What merchants pay of that.</param>
/// <param name="Sponsor">What the sponsor pays of that.</param>
/// <param name="Refunded">Refunds that gave discount back.</param>
/// <param name="RefundedDiscount">How much.</param>
[GenerateSerializer, Immutable, Alias("campaign-report-line")]
public sealed record CampaignReportLine(
    [property: Id(0)] string Key,
    [property: Id(1)] string? Name,
    [property: Id(2)] long Redeemed,
    [property: Id(3)] long Gross,
    [property: Id(4)] long Discount,
    [property: Id(5)] long Union,
    [property: Id(6)] long Merchant,
    [property: Id(7)] long Sponsor,
    [property: Id(8)] long Refunded,
    [property: Id(9)] long RefundedDiscount);
