using System.Diagnostics;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Checkout;

/// <summary>What a basket would cost.</summary>
internal static class QuoteEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/checkout/quotes", QuoteAsync)
        .Describe("checkout", "quote", "What a basket would cost a member now. Changes nothing.")
        .Takes(RequestSamples.Quote, ApiJson.Requests.QuoteRequest)
        .Gives(200, "approved", AnswerSamples.Quote, ApiJson.Answers.QuoteResponse)
        .Gives(200, "declined", AnswerSamples.QuoteDeclined, ApiJson.Answers.QuoteResponse)
        .Refuses(ProblemGroups.OfCheckout);

    private static async Task<IResult> QuoteAsync(ApiCall call)
    {
        var parsed = await call.ReadAsync(ApiJson.Requests.QuoteRequest, CheckoutMapping.ToCommand);
        if (!parsed.Is(out var command, out var problem))
            return problem;

        var merchant = call.Grains.GetGrain<IMerchantGrain>(command.Terminal.Merchant.Value);
        return await call.WithinDeadlineAsync(merchant.QuoteAsync(command)) switch
        {
            QuoteAnswer.Quoted(var quote) => Answers.Ok(QuoteResponse.From(quote), ApiJson.Answers.QuoteResponse),
            QuoteAnswer.Unknown(var party) => new Problem(RefusalCodes.Of(party)),
            _ => throw new UnreachableException(),
        };
    }
}
