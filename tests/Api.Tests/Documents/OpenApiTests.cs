using System.Text.Json.Nodes;
using CardPlatform.Api.Problems;
using CardPlatform.Api.Tests.Support;
using CardPlatform.Ledger;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace CardPlatform.Api.Tests.Documents;

public sealed class OpenApiTests
{
    [Fact]
    public async Task Document_Read_IsValidOpenApi31()
    {
        var text = await ReadAsync();
        var read = OpenApiDocument.Parse(text, OpenApiConstants.Json);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
    }

    [Fact]
    public async Task Document_OfAllRoutes_LeavesNoneOut()
    {
        await using var server = await ApiServer.StartScriptedAsync(null);
        var paths = (await server.Http.AskAsync("/openapi/v1.json")).Json["paths"]!.AsObject();
        var documented = paths.SelectMany(path =>
            path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));

        // HEAD is GET without the body.
        var mapped = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("/openapi", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                .Where(method => method is not "HEAD")
                .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"));
        Assert.Equal(mapped.Order(), documented.Order());
    }

    [Fact]
    public async Task Document_OfAllCodes_LeavesNoneOut()
    {
        var document = JsonNode.Parse(await ReadAsync())!;
        var codes = document["components"]!["schemas"]!["ProblemResponse"]!["properties"]!["code"]!["enum"]!.AsArray();
        Assert.Equal(ProblemCodes.All.Select(code => code.Code), codes.Select(code => code!.GetValue<string>()));
    }

    /// <summary>What only the server or the routing gives belongs to no operation.</summary>
    [Fact]
    public async Task Codes_OfOperations_AreAllThatGrainsAndEndpointsGive()
    {
        var text = await ReadAsync();
        var unsaid = ProblemCodes.All.Select(code => code.Code)
            .Where(code => !text.Contains($"- `{code}`: ", StringComparison.Ordinal));
        Assert.Equal(
            [
                "ACTIVITY_ALREADY_CREATED",
                "CAMPAIGN_ALREADY_CREATED",
                "CARD_ALREADY_ISSUED",
                "MERCHANT_ALREADY_REGISTERED",
                "METHOD_NOT_ALLOWED",
                "ROUTE_UNKNOWN",
            ],
            unsaid.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Operations_All_HaveExamplesOfWhatTheyTakeAndGive()
    {
        var document = JsonNode.Parse(await ReadAsync())!;
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                var contents = operation!["responses"]!.AsObject().Select(response => response.Value!["content"]);
                if (operation["requestBody"] is { } body)
                    contents = contents.Append(body["content"]);
                Assert.All(
                    contents.SelectMany(content => content!.AsObject()),
                    media => Assert.True(media.Value!["examples"]?.AsObject().Count > 0, $"{method} {path}"));
            }
        }
    }

    [Fact]
    public async Task Examples_OfRequests_AreAcceptedAsTheyStand()
    {
        await using var server = await ApiServer.StartScriptedAsync(new LedgerUnavailableException("no further"));
        var paths = JsonNode.Parse(await ReadAsync())!["paths"]!.AsObject();
        var taking = paths.Where(path => path.Value!["post"]?["requestBody"] is not null).ToList();
        Assert.Equal(34, taking.Count);
        foreach (var (path, item) in taking)
        {
            var media = item!["post"]!["requestBody"]!["content"]!["application/json"]!;
            var body = media["examples"]!["request"]!["value"]!;
            var real = path.Replace("{cardId}", "1", StringComparison.Ordinal)
                .Replace("{holdId}", "h1-1", StringComparison.Ordinal)
                .Replace("{redemptionId}", "r1-1", StringComparison.Ordinal)
                .Replace("{merchantId}", "7", StringComparison.Ordinal)
                .Replace("{unionId}", "7", StringComparison.Ordinal)
                .Replace("{campaignId}", "1", StringComparison.Ordinal)
                .Replace("{activityId}", "1", StringComparison.Ordinal);
            var answered = await server.Http.PostAsync(real, body.ToJsonString(), "key", match: "\"1\"");
            Assert.Equal((path, "LEDGER_UNAVAILABLE"), (path, answered.Code));
        }
    }

    [Fact]
    public async Task Requests_InTheDocument_SayWhatIsRequired()
    {
        var document = JsonNode.Parse(await ReadAsync())!;
        var redeem = document["components"]!["schemas"]!["RedeemRequest"]!;
        Assert.Equal(
            ["terminalId", "requestNo", "cardNumber", "lines"],
            redeem["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        var line = document["components"]!["schemas"]!["LineRequest"]!;
        Assert.Equal("integer", line["properties"]!["quantity"]!["type"]!.GetValue<string>());
    }

    private static async Task<string> ReadAsync()
    {
        await using var server = await ApiServer.StartScriptedAsync(null);
        var answered = await server.Http.AskAsync("/openapi/v1.json");
        Assert.Equal(200, answered.Status);
        return answered.Text;
    }
}
