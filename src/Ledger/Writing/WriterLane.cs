using System.Diagnostics;
using System.Runtime.ExceptionServices;
using CardPlatform.Ledger.Postgres;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CardPlatform.Ledger.Writing;

/// <summary>
/// One connection that writes batch after batch. While a batch is on its way to disk the queue fills, and the next
/// batch is as large as the disk is slow: that is all the tuning there is.
/// </summary>
internal sealed partial class WriterLane(
    CommitBatch batch,
    LedgerDataSources sources,
    LedgerOptions options,
    QuotaHints hints,
    CommitAftermath aftermath,
    ClockWatch clockWatch,
    LedgerMetrics metrics,
    TimeProvider clock,
    ILogger logger) : IAsyncDisposable
{
    private const int MaxAttempts = 8;
    private const int MaxLockAttempts = 2;

    private NpgsqlConnection? _connection;
    private bool _isFailing;
    private BatchWriter? _writer;

    /// <summary>Runs until the queue has ended and all of it is written.</summary>
    public async Task RunAsync()
    {
        while (await batch.FillAsync())
        {
            RefuseExpired();
            if (batch.Commits.Count > 0)
                await WriteAsync(batch.Commits);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    private void RefuseExpired()
    {
        batch.Commits.RemoveAll(pending =>
        {
            if (clock.GetElapsedTime(pending.EnqueuedAt).TotalSeconds <= options.CommitTimeoutSeconds)
                return false;
            pending.Fail(
                new LedgerUnavailableException("The commit waited too long for its turn; nothing was written."));
            return true;
        });
    }

    private async Task WriteAsync(List<PendingCommit> commits)
    {
        using var activity = LedgerMetrics.Activities.StartActivity("ledger.batch");
        activity?.SetTag("commits", commits.Count);
        var started = clock.GetTimestamp();
        try
        {
            await WriteInAttemptsAsync(await OpenAsync(), commits);
            NoteSuccess();
        }
        catch (Exception exception)
        {
            // Whatever it is, a lane must outlive it: every caller is waiting for one.
            activity?.SetStatus(ActivityStatusCode.Error);
            NoteFailure(commits.Count, exception);
            await AbandonAsync(commits, exception);
        }

        metrics.BatchWritten(
            commits.Count, clock.GetElapsedTime(commits[0].EnqueuedAt, started), clock.GetElapsedTime(started));
    }

    // An outage fails batch after batch: it is told when it begins and when it is over.
    private void NoteFailure(int commits, Exception exception)
    {
        if (!_isFailing)
            LogWritingFails(logger, commits, exception);
        _isFailing = true;
    }

    private void NoteSuccess()
    {
        if (_isFailing)
            LogWritingAgain(logger);
        _isFailing = false;
    }

    private async Task WriteInAttemptsAsync(BatchWriter writer, IReadOnlyList<PendingCommit> commits)
    {
        var isOneByOne = false;
        var remaining = WithoutOrphans(commits);
        for (var attempt = 1; remaining.Count > 0; attempt++, remaining = WithoutOrphans(remaining))
        {
            try
            {
                if (!isOneByOne && await writer.TryWriteAtOnceAsync(remaining, hints))
                    Committed(remaining);
                else
                    await WriteAdmittedAsync(writer, remaining);
                return;
            }
            catch (PostgresException error) when (error.IsDefiniteNo && !remaining.Any(IsAnswered))
            {
                await writer.RollbackAsync();
                isOneByOne |= error.Kind is WriteFailure.Short;
                remaining = await SortOutAsync(writer, remaining, error, attempt);
            }
        }
    }

    private async Task WriteAdmittedAsync(BatchWriter writer, IReadOnlyList<PendingCommit> commits)
    {
        var (admission, admitted, refused) = await AdmitAsync(writer, commits);
        if (admitted.Count > 0)
            await writer.WriteAsync(admitted, admission);
        else
            await writer.RollbackAsync();
        Committed(admitted);
        await AnswerRefusedAsync(writer, refused);
    }

    private void Committed(IReadOnlyList<PendingCommit> commits)
    {
        if (commits.Count > 0)
            clockWatch.Agreed();
        foreach (var pending in commits)
            Complete(pending, CommitOutcome.Committed.Instance);
    }

    private static bool IsAnswered(PendingCommit pending) => pending.Outcome.IsCompleted;

    private static bool TakesQuotas(PendingCommit pending) =>
        pending.Commit is { Reservations.Count: > 0 } or { Declarations.Count: > 0 };

    private static async Task<(QuotaAdmission, List<PendingCommit>, List<Refused>)> AdmitAsync(
        BatchWriter writer, IReadOnlyList<PendingCommit> commits)
    {
        var admission = await writer.LockQuotasAsync(commits);
        var admitted = new List<PendingCommit>(commits.Count);
        var refused = new List<Refused>();
        foreach (var pending in commits)
        {
            var verdict = OrphanOf(pending, refused)
                ?? (pending.Commit is { } commit ? admission.Admit(commit) : AdmissionVerdict.Admitted.Instance);
            if (verdict is AdmissionVerdict.Admitted)
                admitted.Add(pending);
            else
                refused.Add(new Refused(pending, verdict));
        }

        return (admission, admitted, refused);
    }

    private static AdmissionVerdict.Orphaned? OrphanOf(PendingCommit pending, List<Refused> refused) =>
        pending.Previous is { } previous && refused.Exists(earlier => earlier.Pending == previous)
            ? new AdmissionVerdict.Orphaned(pending.Commit!.Appends[0].Stream)
            : null;

    /// <summary>
    /// Answers the commits whose predecessor in a chain will not be written. Their version alone does not tell: another
    /// process may have written an entry where that one would have stood.
    /// </summary>
    private IReadOnlyList<PendingCommit> WithoutOrphans(IReadOnlyList<PendingCommit> commits)
    {
        if (commits.All(pending => pending.Previous is null))
            return commits;

        var kept = new HashSet<PendingCommit>(commits.Count);
        foreach (var pending in commits)
        {
            if (pending.Previous is null || pending.Previous.IsCommitted || kept.Contains(pending.Previous))
                kept.Add(pending);
            else
                Complete(pending, new CommitOutcome.VersionConflict(pending.Commit!.Appends[0].Stream));
        }

        return [.. commits.Where(kept.Contains)];
    }

    private async Task AnswerRefusedAsync(BatchWriter writer, List<Refused> refused)
    {
        if (refused.Count == 0)
            return;

        var outcomes = await writer.DiagnoseAsync(refused.ConvertAll(refusal => refusal.Pending));
        foreach (var ((pending, verdict), outcome) in refused.Zip(outcomes))
        {
            if (outcome is not null)
                Complete(pending, outcome);
            else if (verdict is AdmissionVerdict.Exhausted(var quota, var left))
                Complete(pending, new CommitOutcome.QuotaExhausted(quota, left));
            else if (verdict is AdmissionVerdict.Superseded(var declared))
                Complete(pending, new CommitOutcome.Superseded(declared));
            else if (verdict is AdmissionVerdict.Orphaned(var stream))
                Complete(pending, new CommitOutcome.VersionConflict(stream));
            else
                pending.Fail(new CommitRejectedException(((AdmissionVerdict.Impossible)verdict).What));
        }
    }

    /// <summary>
    /// Nothing of the batch was written. Answers the commits that stood in its way; returns the others.
    /// </summary>
    private async Task<IReadOnlyList<PendingCommit>> SortOutAsync(
        BatchWriter writer, IReadOnlyList<PendingCommit> commits, PostgresException error, int attempt)
    {
        switch (error.Kind)
        {
            case WriteFailure.Collision when attempt < MaxAttempts:
                metrics.BatchCollided();
                return await AnswerCollidedAsync(writer, commits);
            case WriteFailure.Short:
                metrics.BatchRanShort();
                return commits;
            case WriteFailure.Transient when attempt < MaxAttempts:
                return commits;
            case WriteFailure.Locked:
                return await WriteUnlockedAsync(writer, commits, error, attempt);
            case WriteFailure.Clock:
                clockWatch.Refused(error.MessageText);
                foreach (var pending in commits)
                    pending.Fail(new LedgerUnavailableException($"{error.MessageText} Nothing was written.", error));
                return [];
            case WriteFailure.Server or WriteFailure.Transient:
                ExceptionDispatchInfo.Throw(error);
                break;
        }

        if (commits.Count > 1)
        {
            // One commit is at fault and its neighbours are not: halve until it stands alone.
            var half = commits.Count / 2;
            await WriteInAttemptsAsync(writer, [.. commits.Take(half)]);
            await WriteInAttemptsAsync(writer, [.. commits.Skip(half)]);
        }
        else
        {
            LogCommitRejected(logger, error.SqlState, error);
            commits[0].Fail(new CommitRejectedException($"PostgreSQL refuses the commit: {error.MessageText}", error));
        }

        return [];
    }

    /// <summary>
    /// Another process holds something that the batch needs, and does not let go. The commits that take no quota go
    /// ahead; the others are tried once more, and then refused.
    /// </summary>
    private async Task<IReadOnlyList<PendingCommit>> WriteUnlockedAsync(
        BatchWriter writer, IReadOnlyList<PendingCommit> commits, PostgresException error, int attempt)
    {
        var stuck = commits.Where(TakesQuotas).ToList();
        if (stuck.Count == 0 || stuck.Count == commits.Count)
        {
            if (attempt < MaxLockAttempts)
                return commits;
            foreach (var pending in commits)
                pending.Fail(new LedgerUnavailableException("Another process holds what the commit needs.", error));
            return [];
        }

        await WriteInAttemptsAsync(writer, [.. commits.Where(pending => !TakesQuotas(pending))]);
        return stuck;
    }

    private async Task<IReadOnlyList<PendingCommit>> AnswerCollidedAsync(
        BatchWriter writer, IReadOnlyList<PendingCommit> commits)
    {
        var outcomes = await writer.DiagnoseAsync(commits);
        var free = new List<PendingCommit>(commits.Count);
        foreach (var (pending, outcome) in commits.Zip(outcomes))
        {
            if (outcome is null)
                free.Add(pending);
            else
                Complete(pending, outcome);
        }

        return free;
    }

    private void Complete(PendingCommit pending, CommitOutcome outcome)
    {
        aftermath.Note(pending.Commit, outcome);
        pending.Complete(outcome);
    }

    private async Task AbandonAsync(List<PendingCommit> commits, Exception exception)
    {
        var mayHaveCommitted = _writer is { CommitUnderWay: true };
        foreach (var pending in commits)
        {
            // A commit that has had its answer keeps it.
            pending.Fail(mayHaveCommitted
                ? new CommitUnknownException("The connection failed while the commit was under way.", exception)
                : new LedgerUnavailableException("The journal cannot be written now; nothing was.", exception));
        }

        aftermath.ConnectionLost();
        _writer = null;
        if (_connection is { } connection)
        {
            _connection = null;
            await CloseAsync(connection);
        }
    }

    private async Task CloseAsync(NpgsqlConnection connection)
    {
        try
        {
            NpgsqlConnection.ClearPool(connection);
            await connection.DisposeAsync();
        }
        catch (Exception exception)
        {
            // It is of no use either way, and the lane goes on with another.
            LogConnectionNotClosed(logger, exception);
        }
    }

    private async Task<BatchWriter> OpenAsync()
    {
        if (_writer is { } writer)
            return writer;

        _connection = await sources.Writing.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("select transaction_offset from ledger.timeline", _connection);
        var offset = (long)(await command.ExecuteScalarAsync())!;
        return _writer = new BatchWriter(_connection, offset, clock, options.MaxClockSkewSeconds);
    }

    private readonly record struct Refused(PendingCommit Pending, AdmissionVerdict Verdict);
}
