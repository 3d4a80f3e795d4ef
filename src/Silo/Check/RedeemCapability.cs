namespace CardPlatform.Silo.Check;

/// <summary>A redemption is approved with the discount that was quoted.</summary>
internal sealed class RedeemCapability() : Capability("redeem")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var request = context.RedeemRequest(context.Ids.CardNumber, context.NextRequestNo());
        var answer = await context.Server.PostAsync("/v1/redemptions", request, cancellationToken);
        answer.Expect(201).Expect("outcome", "approved").Expect("payable.amountFen", "2250");
        context.Redemption = (request, answer);
    }
}
