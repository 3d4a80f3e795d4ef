using CardPlatform.Api.Calls;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Json;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Baselines.Noop;

/// <summary>
/// A redemption without the redemption: the body is read, checked and made a command of as ever, and the answer, the
/// same every time, is written as ever.
/// </summary>
internal static class NoopEndpoint
{
    private static readonly RedemptionResponse Approved = new(
        "r1234567-42",
        CheckoutOutcome.Approved,
        "1042-3",
        StoreNo: 1,
        "1042-3-20260501-000123",
        new Fen(15_900),
        new Fen(3_180),
        new Fen(12_720),
        [
            new LineResponse(2, new Fen(4_950), new Fen(1_980), "food"),
            new LineResponse(1, new Fen(6_000), new Fen(1_200), "daily"),
        ],
        [
            new AppliedOfferResponse(
                "17",
                CampaignVersion: 1,
                OfferNo: 1,
                new CampaignName("五一八折", "20% off on May Day"),
                new Fen(3_180),
                new FundingResponse(new Fen(1_908), new Fen(1_272), Fen.Zero)),
        ],
        RedeemedAt: new DateTimeOffset(2026, 5, 1, 2, 30, 0, 123, 456, TimeSpan.Zero));

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/redemptions", RedeemAsync);

    private static async Task<IResult> RedeemAsync(ApiCall call)
    {
        var parsed = await call.ReadAsync(ApiJson.Requests.RedeemRequest, CheckoutMapping.ToCommand);
        return parsed.Is(out _, out var problem)
            ? Answers.Created(
                "/v1/redemptions/" + Approved.RedemptionId,
                Approved,
                ApiJson.Answers.RedemptionResponse,
                isReplay: false)
            : problem;
    }
}
