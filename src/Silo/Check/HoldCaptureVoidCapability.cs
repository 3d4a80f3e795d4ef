using System.Text.Json.Nodes;

namespace CardPlatform.Silo.Check;

/// <summary>
/// Money is held, captured in part and released; a void finds its hold by the number of the request that placed it, and
/// where that request has not arrived, it can arrive no more.
/// </summary>
internal sealed class HoldCaptureVoidCapability() : Capability("hold-capture-void")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var held = await AuthorizeAsync(context, context.NextRequestNo(), cancellationToken);
        held.Expect(201).Expect("outcome", "held").Expect("held.amountFen", "3000");
        var capture = new JsonObject
        {
            ["terminalId"] = context.Ids.TerminalId,
            ["requestNo"] = context.NextRequestNo(),
            ["amountFen"] = 2000,
        };
        var captured = await context.Server.PostAsync($"/v1/holds/{held["holdId"]}/capture", capture, cancellationToken);
        captured.Expect(200)
            .Expect("outcome", "captured")
            .Expect("captured.amountFen", "2000")
            .Expect("released.amountFen", "1000");

        var original = context.NextRequestNo();
        (await AuthorizeAsync(context, original, cancellationToken)).Expect(201).Expect("outcome", "held");
        (await VoidAsync(context, original, cancellationToken)).Expect(200).Expect("released.amountFen", "3000");

        var late = context.NextRequestNo();
        (await VoidAsync(context, late, cancellationToken)).Expect(200).Expect("outcome", "voided");
        (await AuthorizeAsync(context, late, cancellationToken)).Expect(200).Expect("reason", "REQUEST_VOIDED");

        (await context.BalancesAsync(cancellationToken))
            .Expect("purses.0.available.amountFen", "7000")
            .Expect("purses.0.held.amountFen", "0");
    }

    private static Task<HttpAnswer> AuthorizeAsync(
        CheckContext context, string requestNo, CancellationToken cancellationToken) => context.Server.PostAsync(
            "/v1/holds",
            new JsonObject
            {
                ["terminalId"] = context.Ids.TerminalId,
                ["cardNumber"] = context.Ids.CardNumber,
                ["requestNo"] = requestNo,
                ["amountFen"] = 3000,
            },
            cancellationToken);

    private static Task<HttpAnswer> VoidAsync(
        CheckContext context, string original, CancellationToken cancellationToken) => context.Server.PostAsync(
            "/v1/holds/void",
            new JsonObject
            {
                ["terminalId"] = context.Ids.TerminalId,
                ["cardNumber"] = context.Ids.CardNumber,
                ["originalRequestNo"] = original,
            },
            cancellationToken);
}
