namespace CardPlatform.Silo.Check;

/// <summary>A basket gets a price with the running campaign's discount.</summary>
internal sealed class QuoteCapability() : Capability("quote")
{
    /// <summary>A campaign reaches every process within a second; this is many times that.</summary>
    private const int MaxAttempts = 100;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(100);

    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var body = context.Basket(context.Ids.CardNumber);
            var answer = await context.Server.PostAsync("/v1/checkout/quotes", body, cancellationToken);
            answer.Expect(200).Expect("total.amountFen", "2500");
            if (answer["discount.amountFen"]?.ToString() == "0" && attempt < MaxAttempts)
            {
                await Task.Delay(BetweenAttempts, TimeProvider.System, cancellationToken);
                continue;
            }

            answer.Expect("discount.amountFen", "250").Expect("payable.amountFen", "2250");
            return;
        }
    }
}
