namespace CardPlatform.Silo.Check;

/// <summary>Every invariant holds of what the others wrote.</summary>
internal sealed class AuditCapability() : Capability("audit")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var audit = await context.Server.RunAsync("audit", cancellationToken);
        if (!audit.Succeeded)
            throw new CheckFailedException(audit.Output);
    }
}
