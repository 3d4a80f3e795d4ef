using System.Globalization;
using System.Text.Json.Nodes;
using CardPlatform.Silo.Demonstration;

namespace CardPlatform.Silo.Check;

/// <summary>What the capabilities share: the server, its demonstration data, and what they found so far.</summary>
internal sealed class CheckContext(CheckedServer server)
{
    /// <summary>Two officers of the province's union: one makes campaigns, the other checks them.</summary>
    public const string Maker = "check-maker; union=410000";

    public const string Checker = "check-checker; union=410000";

    private int _requests;

    public CheckedServer Server { get; } = server;

    public DemonstrationIds Ids => Server.Announcement.Demonstration
        ?? throw new CheckFailedException("the server has no demonstration data");

    /// <summary>The first redemption: what was sent, and what came back.</summary>
    public (JsonObject Request, HttpAnswer Answer) Redemption { get; set; }

    public string NextRequestNo() => (++_requests).ToString("000000", CultureInfo.InvariantCulture);

    /// <summary>A basket of two things at 12.50 yuan.</summary>
    public JsonObject Basket(string cardNumber, int quantity = 2) => new()
    {
        ["terminalId"] = Ids.TerminalId,
        ["cardNumber"] = cardNumber,
        ["lines"] = new JsonArray(new JsonObject
        {
            ["category"] = "food",
            ["quantity"] = quantity,
            ["unitPriceFen"] = 1250,
        }),
    };

    public JsonObject RedeemRequest(string cardNumber, string requestNo, int quantity = 2)
    {
        var request = Basket(cardNumber, quantity);
        request["requestNo"] = requestNo;
        return request;
    }

    /// <summary>What the demonstration's card has in its purses.</summary>
    public async Task<HttpAnswer> BalancesAsync(CancellationToken cancellationToken)
    {
        var card = await Server.GetAsync($"/v1/cards?cardNumber={Ids.CardNumber}", cancellationToken);
        var balances = await Server.GetAsync($"/v1/cards/{card.Expect(200)["cardId"]}/balances", cancellationToken);
        return balances.Expect(200);
    }

    /// <summary>Writes a campaign, has it checked, and launches it.</summary>
    /// <returns>Its address, <c>/v1/campaigns/17</c>.</returns>
    public async Task<string> LaunchCampaignAsync(JsonObject terms, CancellationToken cancellationToken)
    {
        var created = await Server.PostAsync("/v1/campaigns", terms, Maker, cancellationToken);
        var campaign = $"/v1/campaigns/{created.Expect(201)["campaignId"]}";
        await ApproveAsync(campaign, cancellationToken);
        (await Server.PostAsync($"{campaign}/launch", body: null, Maker, cancellationToken)).Expect(200);
        return campaign;
    }

    /// <summary>Has the version of a campaign or an activity that is under preparation handed in and checked.</summary>
    public async Task ApproveAsync(string path, CancellationToken cancellationToken)
    {
        var submitted = await Server.PostAsync($"{path}/submit", body: null, Maker, cancellationToken);
        var approval = new JsonObject { ["contentHash"] = submitted.Expect(200)["contentHash"]?.ToString() };
        (await Server.PostAsync($"{path}/approve", approval, Checker, cancellationToken)).Expect(200);
    }
}
