using System.Collections;
using System.Globalization;
using Npgsql;

namespace CardPlatform.Harness.Verification;

/// <summary>
/// Compares what senders were told with what the journal says: everything that was acknowledged is there exactly once,
/// as the entry that the answer named, and nothing is there that was refused.
/// </summary>
internal sealed class JournalComparison
{
    public const string Ok = "ok";

    private readonly AckLog _log;
    private readonly HashSet<long> _twice = [];
    private readonly BitArray _seen;
    private long _differing;
    private long _unsent;
    private long _refused;

    private JournalComparison(AckLog log)
    {
        _log = log;
        _seen = new BitArray(checked((int)log.Count));
    }

    /// <summary>Where the journal ends now: the place from which a comparison reads it.</summary>
    public static async Task<(long Transaction, int Ordinal)> EndAsync(
        string connectionString, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(
            "SELECT transaction_id, ordinal FROM ledger.journal ORDER BY transaction_id DESC, ordinal DESC LIMIT 1");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.GetInt64(0), reader.GetInt32(1)) : (0, 0);
    }

    /// <returns><see cref="Ok"/>, or what is wrong.</returns>
    public static async Task<string> RunAsync(
        string connectionString,
        (long Transaction, int Ordinal) from,
        AckLog log,
        CancellationToken cancellationToken)
    {
        var comparison = new JournalComparison(log);
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        // Sign-ups are remembered inside the entries of their activity, a batch of them in each.
        await using var command = source.CreateCommand(
            """
            SELECT substring(request_key FROM $4)::bigint, stream_id, version
            FROM ledger.journal
            WHERE (transaction_id, ordinal) > ($1, $2) AND starts_with(request_key, $3)
            UNION ALL
            SELECT mark[1]::bigint, stream_id, 0
            FROM ledger.journal, regexp_matches(events::text, $5, 'g') AS mark
            WHERE (transaction_id, ordinal) > ($1, $2) AND stream_kind = 5
            """);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter { Value = from.Transaction });
        command.Parameters.Add(new NpgsqlParameter { Value = from.Ordinal });
        command.Parameters.Add(new NpgsqlParameter { Value = log.Prefix });
        command.Parameters.Add(new NpgsqlParameter { Value = log.Prefix.Length + 1 });
        command.Parameters.Add(new NpgsqlParameter { Value = $"{log.Prefix}(\\d+)\"" });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            comparison.See(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        return comparison.Verdict();
    }

    private void See(long number, long stream, long version)
    {
        var (state, ackedStream, ackedVersion) = _log[number];
        if (state is AckState.NotSent)
        {
            _unsent++;
            return;
        }

        if (_seen[(int)number])
            _twice.Add(number);
        _seen[(int)number] = true;
        if (state is AckState.NothingWritten)
            _refused++;
        // An answer that named no entry is compared by its number alone.
        if (state is (AckState.Done or AckState.Declined) && ackedVersion != 0
            && (ackedStream != stream || ackedVersion != version))
            _differing++;
    }

    private string Verdict()
    {
        long missing = 0;
        for (var number = 0; number < _seen.Count; number++)
        {
            if (!_seen[number] && _log[number].State is (AckState.Done or AckState.Declined))
                missing++;
        }

        var wrong = new List<string>();
        Say(missing, "acknowledged but not in the journal");
        Say(_twice.Count, "in the journal twice");
        Say(_differing, "in the journal as another entry than the answer named");
        Say(_refused, "in the journal although the answer said that nothing was written");
        Say(_unsent, "in the journal though never sent");
        return wrong.Count == 0 ? Ok : string.Join("; ", wrong);

        void Say(long count, string what)
        {
            if (count > 0)
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
        }
    }
}
