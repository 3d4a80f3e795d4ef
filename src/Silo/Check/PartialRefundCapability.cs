using System.Text.Json.Nodes;

namespace CardPlatform.Silo.Check;

/// <summary>A sale is given back in steps that sum to it, to the fen, and no further.</summary>
internal sealed class PartialRefundCapability() : Capability("partial-refund")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var request = context.RedeemRequest(context.Ids.CardNumber, context.NextRequestNo());
        var sale = await context.Server.PostAsync("/v1/redemptions", request, cancellationToken);
        sale.Expect(201).Expect("payable.amountFen", "2250");
        var path = $"/v1/redemptions/{sale["redemptionId"]}/refunds";

        // One of two articles; of the 1125 that were paid for the other, 500, with that share of the 125 taken off.
        var byLine = await RefundAsync(
            "lines", new JsonArray(new JsonObject { ["lineNo"] = 1, ["quantity"] = 1 }));
        byLine.Expect(201).Expect("tender.amountFen", "1125").Expect("discount.amountFen", "125");
        var byAmount = await RefundAsync("amountFen", 500);
        byAmount.Expect(201).Expect("tender.amountFen", "500").Expect("discount.amountFen", "55");
        var tooMuch = await RefundAsync("amountFen", 626);
        tooMuch.Expect(200).Expect("outcome", "declined").Expect("reason", "REFUND_EXCEEDS_REMAINING");
        var rest = await RefundAsync("everything", true);
        rest.Expect(201).Expect("tender.amountFen", "625").Expect("discount.amountFen", "70").Expect("isFull", "true");
        var again = await RefundAsync("everything", true);
        again.Expect(200).Expect("reason", "REFUND_EXCEEDS_REMAINING");

        await new AuditCapability().ProveAsync(context, cancellationToken);

        Task<HttpAnswer> RefundAsync(string what, JsonNode howMuch) => context.Server.PostAsync(
            path,
            new JsonObject
            {
                ["terminalId"] = context.Ids.TerminalId,
                ["requestNo"] = context.NextRequestNo(),
                [what] = howMuch,
            },
            cancellationToken);
    }
}
