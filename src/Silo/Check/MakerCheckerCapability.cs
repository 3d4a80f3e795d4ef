using System.Text.Json.Nodes;

namespace CardPlatform.Silo.Check;

/// <summary>
/// A campaign applies once somebody else than its maker has approved what it says, and not a moment after its end.
/// </summary>
internal sealed class MakerCheckerCapability() : Capability("maker-checker")
{
    private const int OffFen = 600;

    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var server = context.Server;
        var created = await server.PostAsync("/v1/campaigns", Terms(OffFen + 1), CheckContext.Maker, cancellationToken);
        var campaign = $"/v1/campaigns/{created.Expect(201)["campaignId"]}";
        var submitted = await AskAsync("submit", null);
        var approval = new JsonObject { ["contentHash"] = submitted.Expect(200)["contentHash"]?.ToString() };
        (await AskAsync("approve", approval)).Expect(403).Expect("code", "CAMPAIGN_OWN_WORK");
        (await server.PostAsync($"{campaign}/approve", approval, CheckContext.Checker, cancellationToken)).Expect(200);

        // An edit undoes the approval.
        var read = (await server.GetAsync(campaign, cancellationToken, CheckContext.Maker)).Expect(200)
            .Expect("status", "APPROVED");
        var edited = await server.PostAsync(
            $"{campaign}/terms", Terms(OffFen), CheckContext.Maker, cancellationToken, read["version"]?.ToString());
        edited.Expect(200);
        (await AskAsync("launch", null)).Expect(409).Expect("code", "CAMPAIGN_NOT_APPROVED");
        await ExpectDiscountAsync(context, isOurs: false, cancellationToken);

        await context.ApproveAsync(campaign, cancellationToken);
        (await AskAsync("launch", null)).Expect(200);
        await ExpectDiscountAsync(context, isOurs: true, cancellationToken);
        (await AskAsync("pause", null)).Expect(200);
        await ExpectDiscountAsync(context, isOurs: false, cancellationToken);
        (await AskAsync("resume", null)).Expect(200);
        await ExpectDiscountAsync(context, isOurs: true, cancellationToken);
        (await AskAsync("end", null)).Expect(200);
        await ExpectDiscountAsync(context, isOurs: false, cancellationToken);
        (await server.GetAsync($"{campaign}/figures", cancellationToken, CheckContext.Maker)).Expect(200)
            .Expect("count.used", "2");

        Task<HttpAnswer> AskAsync(string change, JsonObject? body) =>
            server.PostAsync($"{campaign}/{change}", body, CheckContext.Maker, cancellationToken);
    }

    private static async Task ExpectDiscountAsync(
        CheckContext context, bool isOurs, CancellationToken cancellationToken)
    {
        var request = context.RedeemRequest(context.Ids.CardNumber, context.NextRequestNo());
        var answer = (await context.Server.PostAsync("/v1/redemptions", request, cancellationToken)).Expect(201);
        var discount = answer["discount.amountFen"]?.GetValue<int>();
        if ((discount == OffFen) != isOurs)
            throw new CheckFailedException($"the campaign should {(isOurs ? "" : "not ")}apply: {answer.Body}");
    }

    private static JsonObject Terms(int offFen)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new JsonObject
        {
            ["name"] = new JsonObject { ["zh"] = "双人复核", ["en"] = "Four eyes" },
            ["from"] = now.AddDays(-1),
            ["until"] = now.AddDays(1),
            ["offers"] = new JsonArray(new JsonObject
            {
                ["no"] = 1,
                ["amountOff"] = new JsonObject
                {
                    ["off"] = new JsonObject { ["amountFen"] = offFen },
                    ["minimum"] = new JsonObject { ["amountFen"] = 1000 },
                },
            }),
            ["funding"] = new JsonObject { ["unionBasisPoints"] = 10_000 },
            ["limits"] = new JsonObject { ["totalCount"] = 100 },
        };
    }
}
