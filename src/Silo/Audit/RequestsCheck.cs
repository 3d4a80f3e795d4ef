using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>Invariant 2: no effect happens twice.</summary>
internal sealed class RequestsCheck() : AuditCheck("requests", "no request key stands on two entries")
{
    protected override void See(AuditedEntry audited)
    {
        if (audited.Entry.Request is not null)
            Compare(holds: true, () => "");
    }

    public override async Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        var repeated = await journal.CountRepeatedRequestsAsync(cancellationToken);
        Compare(repeated == 0, () => $"{repeated} request keys stand on more than one entry");
    }
}
