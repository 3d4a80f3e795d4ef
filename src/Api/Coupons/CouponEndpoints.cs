using System.Diagnostics;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Coupons;

/// <summary>Claiming coupons, and those that a card has.</summary>
internal static class CouponEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/campaigns/{campaignId}/claims", ClaimAsync)
            .Describe("coupons", "claimCoupon", "Claims a coupon of a campaign for a member.")
            .Takes(CouponSamples.Claim, ApiJson.Requests.ClaimRequest)
            .Gives(201, "claimed", CouponSamples.Claimed, ApiJson.Answers.ClaimResponse)
            .Gives(200, "declined", CouponSamples.Declined, ApiJson.Answers.ClaimResponse)
            .WritesOncePerKey()
            .Refuses(ProblemCodes.CardNumberMalformed, RefusalCodes.Of(UnknownParty.CardUnknown))
            .Refuses(RefusalCodes.Of(CampaignRefusal.CampaignUnknown));
        routes.MapGet("/cards/{cardId}/coupons", ListAsync)
            .Describe("coupons", "listCoupons", "The coupons on a card.")
            .Gives(200, "coupons", CouponSamples.Coupons, ApiJson.Answers.CouponsResponse)
            .Refuses(RefusalCodes.Of(CardRefusal.CardUnknown));
    }

    private static async Task<IResult> ClaimAsync(string campaignId, ApiCall call)
    {
        if (!call.ReadName().Is(out var name, out var problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.ClaimRequest, ToNumber);
        if (!parsed.Is(out var number, out problem))
            return problem;
        if (!CampaignId.TryParse(campaignId, null, out var campaign))
            return new Problem(RefusalCodes.Of(CampaignRefusal.CampaignUnknown));

        var registry = call.Grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key);
        var claim = new ClaimCoupon(campaign, number.Number);
        return await call.WithinDeadlineAsync(registry.ClaimCouponAsync(claim, name)) switch
        {
            ClaimAnswer.Claimed(var claimed, var isReplay) => Answers.Created(
                $"/v1/cards/{claimed.Coupon.Card}/coupons",
                ClaimResponse.From(claimed),
                ApiJson.Answers.ClaimResponse,
                isReplay),
            ClaimAnswer.Declined(var reason) => Answers.Ok(ClaimResponse.From(reason), ApiJson.Answers.ClaimResponse),
            ClaimAnswer.Unknown(var party) => new Problem(RefusalCodes.Of(party)),
            ClaimAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<IResult> ListAsync(string cardId, ApiCall call)
    {
        if (!CardId.TryParse(cardId, null, out var id))
            return new Problem(RefusalCodes.Of(CardRefusal.CardUnknown));

        var view = await call.WithinDeadlineAsync(call.Grains.GetGrain<IMemberCardGrain>(id.Value).GetAsync());
        if (view is null)
            return new Problem(RefusalCodes.Of(CardRefusal.CardUnknown));
        var now = call.Now;
        return Answers.Ok(
            new CouponsResponse(
                id.ToString(), [.. view.State.Coupons.Held.Select(coupon => CouponResponse.From(coupon, now))]),
            ApiJson.Answers.CouponsResponse);
    }

    private static Presented? ToNumber(ClaimRequest request, FieldCheck check)
    {
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        return check.Problem is null ? new Presented(number) : null;
    }

    private sealed record Presented(CardNumber Number);
}
