using System.Text.Json.Nodes;

namespace CardPlatform.Silo.Check;

/// <summary>
/// A benefit that was launched for every member is on a card nobody has touched, pays at the counter, and is granted
/// once.
/// </summary>
internal sealed class GrantByRuleCapability() : Capability("grant-by-rule")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var balances = await context.BalancesAsync(cancellationToken);
        balances.Expect("purses.0.purse", "festival").Expect("purses.0.available.amountFen", "10000");

        var request = context.RedeemRequest(context.Ids.CardNumber, context.NextRequestNo());
        request["pay"] = new JsonObject { ["maxFen"] = 1000, ["allOrNothing"] = true };
        var paid = await context.Server.PostAsync("/v1/redemptions", request, cancellationToken);
        paid.Expect(201)
            .Expect("payable.amountFen", "1250")
            .Expect("paid.0.purse", "festival")
            .Expect("paid.0.paid.amountFen", "1000");

        var after = await context.BalancesAsync(cancellationToken);
        after.Expect("purses.0.available.amountFen", "9000").Expect("purses.0.lots.0.lotNo", "1");
        var campaign = after["purses.0.lots.0.campaignId"];
        var figures = await context.Server.GetAsync(
            $"/v1/campaigns/{campaign}/figures", cancellationToken, CheckContext.Checker);
        figures.Expect(200).Expect("count.used", "1").Expect("budget.used.amountFen", "10000");
    }
}
