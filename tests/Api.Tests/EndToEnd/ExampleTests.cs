using System.Text.Json.Nodes;
using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>The examples of the document, sent by somebody who has read no more than the document.</summary>
public sealed class ExampleTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Examples_OfRequests_AreDone()
    {
        var paths = (await platform.Http.AskAsync("/openapi/v1.json")).Json["paths"]!;
        var card = await DoAsync(paths, "/v1/cards", 201);
        await DoAsync(paths, "/v1/campaigns", 201);
        await DoAsync(paths, "/v1/activities", 201);
        var merchant = (await DoAsync(paths, "/v1/merchants", 201)).At("merchantId");
        await DoAsync(paths, "/v1/merchants/{merchantId}/stores", 201, merchant);
        var terminal = (await DoAsync(paths, "/v1/merchants/{merchantId}/terminals", 201, merchant)).At("terminalId");
        await DoAsync(paths, "/v1/checkout/quotes", 200, terminal: terminal);
        await DoAsync(paths, "/v1/redemptions", 200, terminal: terminal);
        await platform.Http.PostAsync($"/v1/cards/{card.At("cardId")}/activate", null, Shop.NextKey());
        await DoAsync(paths, "/v1/cards/{cardId}/replace-number", 200, card.At("cardId"));
    }

    private async Task<Answered> DoAsync(
        JsonNode paths, string path, int status, string? id = null, string? terminal = null)
    {
        var media = paths[path]!["post"]!["requestBody"]!["content"]!["application/json"]!;
        var body = media["examples"]!["request"]!["value"]!.DeepClone();
        if (terminal is not null)
            body["terminalId"] = terminal;
        var real = path.Replace("{cardId}", id, StringComparison.Ordinal)
            .Replace("{merchantId}", id, StringComparison.Ordinal);
        var answered = await platform.Http.PostAsync(real, body.ToJsonString(), Shop.NextKey());
        Assert.Equal((path, status, ""), (path, answered.Status, answered.Code ?? ""));
        return answered;
    }
}
