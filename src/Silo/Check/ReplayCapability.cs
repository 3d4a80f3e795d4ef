namespace CardPlatform.Silo.Check;

/// <summary>The same request again gets the same answer, byte by byte, and says that it is a repetition.</summary>
internal sealed class ReplayCapability() : Capability("replay")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var (request, original) = context.Redemption;
        if (original is null)
            throw new CheckFailedException("there is no redemption to repeat");

        var again = await context.Server.PostAsync("/v1/redemptions", request, cancellationToken);
        again.Expect(original.Status);
        if (again.Body != original.Body)
            throw new CheckFailedException($"expected {original.Body}, got {again.Body}");
        if (!again.IsReplay)
            throw new CheckFailedException("the answer does not carry Idempotent-Replayed");
    }
}
