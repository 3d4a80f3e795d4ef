using System.Globalization;
using System.Text.Json.Nodes;
using CardPlatform.Silo.Demonstration;

namespace CardPlatform.Silo.Check;

/// <summary>What the capabilities share: the server, its demonstration data, and what they found so far.</summary>
internal sealed class CheckContext(CheckedServer server)
{
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
}
