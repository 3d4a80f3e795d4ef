using CardPlatform.Ledger;
using Npgsql;

namespace CardPlatform.Faults.Server;

/// <summary><see cref="PlantedBug.QuotaOutsideCommit"/>.</summary>
internal sealed class LooseLedger(ILedger sound, IJournal journal, string connectionString)
    : ILedger, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    public async Task<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        var quotas = await journal.ReadQuotasAsync(
            [.. commit.Reservations.Select(reservation => reservation.Quota)], cancellationToken);
        foreach (var reservation in commit.Reservations)
        {
            var known = quotas.Where(quota => quota.Quota == reservation.Quota).ToList();
            if (known is [var quota] && reservation.Delta > quota.Left)
                return new CommitOutcome.QuotaExhausted(quota.Quota, quota.Left);
        }

        var outcome = await sound.CommitAsync(commit with { Reservations = [] }, cancellationToken);
        if (outcome is CommitOutcome.Committed)
        {
            foreach (var reservation in commit.Reservations)
                await TakeAsync(reservation);
        }

        return outcome;
    }

    public Task<bool> CanCommitAsync(CancellationToken cancellationToken = default) =>
        sound.CanCommitAsync(cancellationToken);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task TakeAsync(QuotaReservation reservation)
    {
        // Whoever has this bug also finds a way past the last guard of the table, or there would be errors to notice.
        await using var take = _source.CreateCommand(
            "update ledger.quota set used_units = least(limit_units, used_units + $2) where quota_id = $1");
        take.Parameters.Add(new NpgsqlParameter { Value = reservation.Quota.Value });
        take.Parameters.Add(new NpgsqlParameter { Value = reservation.Delta });
        await take.ExecuteNonQueryAsync();
    }
}
