namespace CardPlatform.Silo.Check;

/// <summary>What was acknowledged is there after <c>kill -9</c>, and repeating it still repeats its answer.</summary>
internal sealed class SurvivesKillCapability() : Capability("survives-kill")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var request = context.RedeemRequest(context.Ids.CardNumber, context.NextRequestNo());
        var acknowledged = await context.Server.PostAsync("/v1/redemptions", request, cancellationToken);
        await context.Server.KillAsync();
        acknowledged.Expect(201);

        await context.Server.StartAsync(cancellationToken);
        var id = acknowledged["redemptionId"]?.ToString();
        var found = await context.Server.GetAsync($"/v1/redemptions/{id}", cancellationToken);
        Compare(acknowledged, found.Expect(200));
        Compare(acknowledged, await context.Server.PostAsync("/v1/redemptions", request, cancellationToken));
    }

    private static void Compare(HttpAnswer acknowledged, HttpAnswer found)
    {
        if (found.Body != acknowledged.Body)
            throw new CheckFailedException($"acknowledged {acknowledged.Body}, found {found.Body}");
    }
}
