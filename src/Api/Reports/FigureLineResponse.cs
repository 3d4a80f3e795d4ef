using System.Globalization;
using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Reports;

/// <summary>
/// What a campaign was used for on one day, at one merchant or in one city: which of them is what was asked for.
/// Refunds count on the day of the refund.
/// </summary>
/// <param name="RedeemedCount">Checkouts that used it.</param>
/// <param name="Gross">What their baskets totalled; a checkout that used several campaigns counts for each.</param>
/// <param name="Discount">What it took off.</param>
/// <param name="Union">What the union pays of that, net of refunds.</param>
/// <param name="Merchant">What merchants pay of that, net of refunds.</param>
/// <param name="Sponsor">What the sponsor pays of that, net of refunds.</param>
/// <param name="RefundedCount">Refunds that gave discount back.</param>
/// <param name="RefundedDiscount">How much.</param>
/// <param name="Day">The business day.</param>
/// <param name="MerchantId">The merchant.</param>
/// <param name="MerchantName">What it is called.</param>
/// <param name="City">The city of the store; left out where it was not recorded.</param>
internal sealed record FigureLineResponse(
    long RedeemedCount,
    Amount Gross,
    Amount Discount,
    Balance Union,
    Balance Merchant,
    Balance Sponsor,
    long RefundedCount,
    Amount RefundedDiscount,
    string? Day = null,
    string? MerchantId = null,
    string? MerchantName = null,
    CityResponse? City = null)
{
    public static FigureLineResponse From(CampaignReportLine line, ReportGrouping grouping) => new(
        line.Redeemed,
        new Amount(line.Gross),
        new Amount(line.Discount),
        new Balance(line.Union),
        new Balance(line.Merchant),
        new Balance(line.Sponsor),
        line.Refunded,
        new Amount(line.RefundedDiscount),
        grouping is ReportGrouping.Day ? line.Key : null,
        grouping is ReportGrouping.Merchant ? line.Key : null,
        line.Name,
        grouping is ReportGrouping.City ? ToCity(line.Key) : null);

    internal static CityResponse? ToCity(string key) =>
        Domain.Regions.City.TryCreate(int.Parse(key, CultureInfo.InvariantCulture), out var city)
            ? CityResponse.From(city)
            : null;
}
