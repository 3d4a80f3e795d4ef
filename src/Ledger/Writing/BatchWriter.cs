using CardPlatform.Ledger.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Writing;

/// <summary>
/// Writes one batch on one connection: in one round trip, or in two if the quotas have to be looked at in between.
/// Knows SQL and nothing of callers.
/// </summary>
internal sealed class BatchWriter
{
    private readonly NpgsqlConnection _connection;
    private readonly TimeProvider _clock;
    private readonly EntryColumns _entries;
    private readonly NpgsqlBatchCommand _touchLiveness = new(JournalSql.TouchLiveness);
    private readonly List<NpgsqlParameter<DateTimeOffset>> _now = [];
    private readonly NpgsqlBatchCommand _insertEntries = new(JournalSql.InsertEntries);
    private readonly QuotaSums _sums;
    private readonly NpgsqlBatchCommand _takeQuotas = new(JournalSql.TakeQuotas);
    private bool _isInTransaction;

    /// <param name="connection">Open, and this writer's alone.</param>
    /// <param name="transactionOffset">See migration 0001.</param>
    /// <param name="clock">The clock that the process decides by.</param>
    /// <param name="maxClockSkewSeconds">How far it may be from PostgreSQL's; null for any distance.</param>
    public BatchWriter(
        NpgsqlConnection connection, long transactionOffset, TimeProvider clock, double? maxClockSkewSeconds)
    {
        _connection = connection;
        _clock = clock;
        _insertEntries.Parameters.Add(new NpgsqlParameter<long> { TypedValue = transactionOffset });
        _entries = new EntryColumns(_insertEntries.Parameters);
        _sums = new QuotaSums(_takeQuotas.Parameters);
        foreach (var command in new[] { _insertEntries, _touchLiveness })
        {
            var now = new NpgsqlParameter<DateTimeOffset> { NpgsqlDbType = NpgsqlDbType.TimestampTz };
            _now.Add(now);
            command.Parameters.Add(now);
            command.Parameters.Add(new NpgsqlParameter
            {
                NpgsqlDbType = NpgsqlDbType.Double,
                Value = (object?)maxClockSkewSeconds ?? DBNull.Value,
            });
        }
    }

    /// <summary>
    /// True from the moment a COMMIT may have reached the server until its answer: an exception in between leaves the
    /// batch unknown.
    /// </summary>
    public bool CommitUnderWay { get; private set; }

    /// <summary>
    /// Opens a transaction and locks the quotas that the commits name, making those that may be made.
    /// </summary>
    public async Task<QuotaAdmission> LockQuotasAsync(IReadOnlyList<PendingCommit> commits)
    {
        var (names, makeable) = QuotasOf(commits);
        await using var batch = _connection.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(JournalSql.Begin));
        if (makeable.Count > 0)
            batch.BatchCommands.Add(CreateQuotas(makeable));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(JournalSql.LockQuotas)
        {
            Parameters = { ArrayParameter.Of(names.ConvertAll(name => name.Value), NpgsqlDbType.Text) },
        });

        _isInTransaction = true;
        var admission = new QuotaAdmission();
        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
                admission.Load(PostgresJournal.ReadQuota(reader));
        }
        while (await reader.NextResultAsync());
        return admission;
    }

    /// <summary>
    /// Writes the commits and what they take from quotas in one round trip, if sums can say what that is.
    /// </summary>
    /// <returns>False if they cannot: then nothing was sent.</returns>
    public async ValueTask<bool> TryWriteAtOnceAsync(IReadOnlyList<PendingCommit> commits, QuotaHints hints)
    {
        if (!_sums.TrySum(commits, hints))
            return false;
        await using var batch = BatchOf(commits);
        if (_sums.Count > 0)
            batch.BatchCommands.Add(_takeQuotas);
        await CommitAsync(batch);
        return true;
    }

    /// <summary>Writes the commits that were admitted, in the transaction that holds their quotas.</summary>
    public async Task WriteAsync(IReadOnlyList<PendingCommit> commits, QuotaAdmission admission)
    {
        await using var batch = BatchOf(commits);
        batch.BatchCommands.Add(WriteQuotas([.. admission.Changed]));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(JournalSql.Commit));
        await CommitAsync(batch);
        _isInTransaction = false;
    }

    /// <summary>Ends a transaction that failed or has nothing to write.</summary>
    public async Task RollbackAsync()
    {
        if (_isInTransaction)
        {
            await using var command = new NpgsqlCommand(JournalSql.Rollback, _connection);
            await command.ExecuteNonQueryAsync();
            _isInTransaction = false;
        }

        CommitUnderWay = false;
    }

    /// <summary>
    /// Finds out, for each commit, whether its request is known or one of its streams stands elsewhere.
    /// </summary>
    /// <returns>The outcome by the commit's place in the list; null where nothing stands in its way.</returns>
    public async Task<CommitOutcome?[]> DiagnoseAsync(IReadOnlyList<PendingCommit> commits)
    {
        var diagnosis = new CollisionDiagnosis(commits);
        await using var batch = _connection.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(JournalSql.DiagnoseHeads)
        {
            Parameters =
            {
                ArrayParameter.Of(
                    diagnosis.Appends.ConvertAll(place => (short)place.Append.Stream.Kind), NpgsqlDbType.Smallint),
                ArrayParameter.Of(diagnosis.Appends.ConvertAll(place => place.Append.Stream.Id), NpgsqlDbType.Bigint),
            },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(JournalSql.FindRequests)
        {
            Parameters =
            {
                ArrayParameter.Of(diagnosis.Requests.ConvertAll(place => place.Request.Scope), NpgsqlDbType.Text),
                ArrayParameter.Of(diagnosis.Requests.ConvertAll(place => place.Request.Key), NpgsqlDbType.Text),
            },
        });

        await using var reader = await batch.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            diagnosis.HeadIs(reader.GetInt32(0) - 1, reader.GetInt64(1));
        await reader.NextResultAsync();
        while (await reader.ReadAsync())
            diagnosis.RequestIsKnown(reader.GetInt32(0) - 1, EntryReader.Read(reader, first: 1));
        return diagnosis.Outcomes;
    }

    // The statements of a batch are one transaction, with or without a BEGIN before them.
    private NpgsqlBatch BatchOf(IReadOnlyList<PendingCommit> commits)
    {
        _entries.Clear();
        foreach (var pending in commits)
        {
            if (pending.Commit is not { } commit)
                continue;
            for (var i = 0; i < commit.Appends.Count; i++)
                _entries.Add(commit.Appends[i], i == 0 ? commit.Request : null);
        }

        foreach (var now in _now)
            now.TypedValue = _clock.GetUtcNow();
        var batch = _connection.CreateBatch();
        batch.BatchCommands.Add(_entries.Count > 0 ? _insertEntries : _touchLiveness);
        return batch;
    }

    private async Task CommitAsync(NpgsqlBatch batch)
    {
        CommitUnderWay = true;
        await batch.ExecuteNonQueryAsync();
        CommitUnderWay = false;
    }

    private static (List<QuotaId> Names, List<QuotaState> Makeable) QuotasOf(IReadOnlyList<PendingCommit> commits)
    {
        var names = new HashSet<QuotaId>();
        var makeable = new Dictionary<QuotaId, QuotaState>();
        foreach (var commit in commits.Select(pending => pending.Commit).OfType<Commit>())
        {
            foreach (var reservation in commit.Reservations)
            {
                names.Add(reservation.Quota);
                if (reservation.Limit is { } limit)
                    makeable.TryAdd(reservation.Quota, new QuotaState(reservation.Quota, limit, Used: 0, IsOpen: true));
            }

            // A declared quota is made closed and empty; admission gives it what was declared, or the commit fails.
            foreach (var declaration in commit.Declarations)
            {
                names.Add(declaration.Quota);
                makeable.TryAdd(declaration.Quota, new QuotaState(declaration.Quota, Limit: 0, Used: 0, IsOpen: false));
            }
        }

        return ([.. names], [.. makeable.Values]);
    }

    private static NpgsqlBatchCommand CreateQuotas(List<QuotaState> quotas) => new(JournalSql.CreateQuotas)
    {
        Parameters =
        {
            ArrayParameter.Of(quotas.ConvertAll(quota => quota.Quota.Value), NpgsqlDbType.Text),
            ArrayParameter.Of(quotas.ConvertAll(quota => quota.Limit), NpgsqlDbType.Bigint),
            ArrayParameter.Of(quotas.ConvertAll(quota => quota.IsOpen), NpgsqlDbType.Boolean),
        },
    };

    private static NpgsqlBatchCommand WriteQuotas(List<QuotaState> quotas) => new(JournalSql.WriteQuotas)
    {
        Parameters =
        {
            ArrayParameter.Of(quotas.ConvertAll(quota => quota.Quota.Value), NpgsqlDbType.Text),
            ArrayParameter.Of(quotas.ConvertAll(quota => quota.Limit), NpgsqlDbType.Bigint),
            ArrayParameter.Of(quotas.ConvertAll(quota => quota.Used), NpgsqlDbType.Bigint),
            ArrayParameter.Of(quotas.ConvertAll(quota => quota.IsOpen), NpgsqlDbType.Boolean),
            ArrayParameter.Of(quotas.ConvertAll(quota => quota.Edition), NpgsqlDbType.Integer),
        },
    };
}
