namespace CardPlatform.Silo.Check;

/// <summary>A request number that was used for another basket is refused.</summary>
internal sealed class MismatchCapability() : Capability("mismatch")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        if (context.Redemption.Request is not { } used)
            throw new CheckFailedException("there is no redemption whose number could be used again");

        var other = context.RedeemRequest(context.Ids.CardNumber, used["requestNo"]!.ToString(), quantity: 3);
        var answer = await context.Server.PostAsync("/v1/redemptions", other, cancellationToken);
        answer.Expect(422);
    }
}
