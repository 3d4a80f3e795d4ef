using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// Recomputes everything from the journal, as of one moment, and compares. It changes nothing, and the system may go on
/// meanwhile.
/// </summary>
internal static class LedgerAudit
{
    public static async Task<AuditReport> RunAsync(
        string connectionString, CancellationToken cancellationToken = default)
    {
        await using var journal = await FrozenJournal.OpenAsync(connectionString, cancellationToken);
        var projectedTo = await journal.ReadProjectedToAsync(cancellationToken);
        AuditCheck[] checks =
        [
            new VersionsCheck(), new RequestsCheck(), new QuotasCheck(), new MemberLimitsCheck(), new PostingsCheck(),
            new RefundsCheck(), new WalletsCheck(),
            new StatesCheck(), new CardNumbersCheck(), new MembersCheck(),
            new UnionsCheck(), new ApprovalsCheck(), new ActivitiesCheck(), new SeatMoneyCheck(),
            new BalancesCheck(projectedTo), new FiguresCheck(projectedTo),
        ];
        var activities = new ActivityReplay();
        long entries = 0;
        await foreach (var (entry, snapshot) in journal.EntriesAsync(cancellationToken))
        {
            entries++;
            var audited = activities.See(entry, snapshot);
            foreach (var check in checks)
                check.Take(audited);
        }

        foreach (var check in checks)
            await check.FinishAsync(journal, cancellationToken);
        return new AuditReport(entries, checks);
    }
}
