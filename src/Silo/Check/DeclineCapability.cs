namespace CardPlatform.Silo.Check;

/// <summary>A suspended card is declined, with a reason.</summary>
internal sealed class DeclineCapability() : Capability("decline")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var request = context.RedeemRequest(context.Ids.SuspendedCardNumber, context.NextRequestNo());
        var answer = await context.Server.PostAsync("/v1/redemptions", request, cancellationToken);
        answer.Expect(200).Expect("outcome", "declined").Expect("reason", "CARD_SUSPENDED");
    }
}
