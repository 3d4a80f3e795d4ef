using System.Globalization;
using System.Text.Json.Nodes;
using CardPlatform.Api.Tests.Problems;
using CardPlatform.Api.Tests.Support;
using CardPlatform.Ledger;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Api.Tests.Documents;

/// <summary>The document against what the server does.</summary>
public sealed class DeclaredTests
{
    private static readonly string[] BodyLess =
    [
        "/v1/cards/1/activate", "/v1/cards/1/suspend", "/v1/cards/1/report-lost", "/v1/cards/1/close",
        "/v1/merchants/7/suspend", "/v1/merchants/7/resume", "/v1/merchants/7/end",
        "/v1/merchants/7/terminals/7-1/suspend", "/v1/merchants/7/terminals/7-1/resume",
        "/v1/campaigns/1/submit", "/v1/campaigns/1/launch", "/v1/campaigns/1/pause", "/v1/campaigns/1/resume",
        "/v1/campaigns/1/end", "/v1/activities/1/submit", "/v1/activities/1/launch",
    ];

    [Fact]
    public async Task Statuses_ThatRoutesAnswerWith_AreDeclared()
    {
        var log = new AnswerLog();
        foreach (var one in ProblemCases.All)
        {
            await using var server = await StartAsync(log, one.GrainAnswer, one.Configure);
            await one.Ask(server);
        }

        await using var refusing = await StartAsync(log, new LedgerUnavailableException("no further"));
        foreach (var path in BodyLess)
        {
            await refusing.Http.PostAsync(path, "{}", "key");
            await refusing.Http.PostAsync(path, "{\"reason\":1}", "key");
            await refusing.Http.PostAsync(path, new string(' ', (64 * 1024) + 1), "key");
            await refusing.Http.AskAsync(new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new StringContent("text"),
                Headers = { { "Idempotency-Key", "key" }, { "X-Actor", Requests.Actor } },
            });
        }

        var paths = (await DocumentAsync())["paths"]!;
        var undeclared = log.Answers.Distinct()
            .Where(answer => answer.Method is "GET" or "POST")
            .Where(answer => !answer.Path.StartsWith("/openapi", StringComparison.Ordinal))
            .Where(answer => paths[answer.Path]?[answer.Method.ToLowerInvariant()]?["responses"]?
                [answer.Status.ToString(CultureInfo.InvariantCulture)] is null);
        Assert.Empty(undeclared);
        Assert.Contains(("POST", "/v1/merchants/{merchantId}/end", 415), log.Answers);
    }

    [Fact]
    public async Task Requests_All_SayTheirLimitsAndThatTheyAreClosed()
    {
        var document = await DocumentAsync();
        var sampled = 0;
        foreach (var (path, media) in Taking(document))
        {
            foreach (var (field, schema) in Numbers(document, media["schema"]!, path))
            {
                Assert.True(schema["minimum"] is not null && schema["maximum"] is not null, field);
                sampled++;
            }
        }

        Assert.True(sampled > 20);
    }

    [Fact]
    public async Task Numbers_BeyondTheirMaximum_AreRefused()
    {
        var document = await DocumentAsync();
        await using var server = await StartAsync(new AnswerLog(), new LedgerUnavailableException("no further"));
        var sent = 0;
        foreach (var (path, media) in Taking(document))
        {
            var real = path.Replace("{cardId}", "1", StringComparison.Ordinal)
                .Replace("{merchantId}", "7", StringComparison.Ordinal)
                .Replace("{unionId}", "7", StringComparison.Ordinal)
                .Replace("{holdId}", "h1-1", StringComparison.Ordinal)
                .Replace("{redemptionId}", "r1-1", StringComparison.Ordinal)
                .Replace("{campaignId}", "1", StringComparison.Ordinal)
                .Replace("{activityId}", "1", StringComparison.Ordinal);
            var example = media["examples"]!["request"]!["value"]!;
            foreach (var (place, maximum) in Maxima(document, media["schema"]!, example, []))
            {
                var spoilt = example.DeepClone();
                Spoil(spoilt, place, maximum + 1);
                var answered = await server.Http.PostAsync(real, spoilt.ToJsonString(), "key", match: "\"1\"");
                Assert.Equal((path, string.Join('.', place), 400), (path, string.Join('.', place), answered.Status));
                sent++;
            }
        }

        Assert.True(sent > 12);
    }

    private static Task<ApiServer> StartAsync(
        AnswerLog log, object? answer, Action<IServiceCollection>? configure = null) =>
        ApiServer.StartScriptedAsync(answer, services =>
        {
            services.AddSingleton<IStartupFilter>(log);
            configure?.Invoke(services);
        });

    private static async Task<JsonNode> DocumentAsync()
    {
        await using var server = await ApiServer.StartScriptedAsync(null);
        return (await server.Http.AskAsync("/openapi/v1.json")).Json;
    }

    private static IEnumerable<(string Path, JsonNode Media)> Taking(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        let body = path.Value!["post"]?["requestBody"]
        where body is not null
        select (path.Key, body["content"]!["application/json"]!);

    /// <summary>The schema itself, where it is a reference or one that may be null.</summary>
    private static JsonNode Resolve(JsonNode document, JsonNode schema)
    {
        if (schema["oneOf"] is JsonArray kinds)
            return Resolve(document, kinds.Single(kind => kind!["$ref"] is not null)!);
        return schema["$ref"] is { } reference
            ? document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!
            : schema;
    }

    private static IEnumerable<(string Field, JsonNode Schema)> Numbers(JsonNode document, JsonNode schema, string path)
    {
        var real = Resolve(document, schema);
        if (real["items"] is { } items)
            return Numbers(document, items, $"{path}[]");
        if (real["properties"] is not JsonObject properties)
            return real["type"]!.ToJsonString().Contains("integer", StringComparison.Ordinal) ? [(path, real)] : [];
        Assert.False(real["additionalProperties"]?.GetValue<bool>() ?? true, path);
        return properties.SelectMany(member => Numbers(document, member.Value!, $"{path}.{member.Key}"));
    }

    private static IEnumerable<(string[] Place, decimal Maximum)> Maxima(
        JsonNode document, JsonNode schema, JsonNode value, string[] place)
    {
        var real = Resolve(document, schema);
        return value switch
        {
            JsonObject members => members.SelectMany(member => Maxima(
                document, real["properties"]![member.Key]!, member.Value!, [.. place, member.Key])),
            JsonArray items => items.SelectMany((item, index) => Maxima(
                document, real["items"]!, item!, [.. place, index.ToString(CultureInfo.InvariantCulture)])),
            _ when real["maximum"] is { } maximum => [(place, decimal.Parse(
                maximum.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture))],
            _ => [],
        };
    }

    private static void Spoil(JsonNode body, string[] place, decimal value)
    {
        var parent = place[..^1].Aggregate(body, (node, name) =>
            node is JsonArray items ? items[int.Parse(name, CultureInfo.InvariantCulture)]! : node[name]!);
        if (parent is JsonArray list)
            list[int.Parse(place[^1], CultureInfo.InvariantCulture)] = value;
        else
            parent[place[^1]] = value;
    }
}
