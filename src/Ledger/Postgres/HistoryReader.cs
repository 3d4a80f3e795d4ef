using System.Text;
using Npgsql;

namespace CardPlatform.Ledger.Postgres;

/// <summary>Reads what <see cref="JournalSql"/>'s statements say of streams, and lets no gap pass.</summary>
internal static class HistoryReader
{
    /// <summary>
    /// Most entries of one stream that a query for many brings along; a longer tail is read by itself. It is twice what
    /// a card gathers between two snapshots.
    /// </summary>
    public const int MaxTail = 128;

    /// <summary>A row of <see cref="JournalSql.LoadStreams"/>.</summary>
    public static StreamRow Read(NpgsqlDataReader row) => new(
        row.IsDBNull(1) ? null : row.GetInt64(1),
        row.IsDBNull(2) ? null : row.GetInt64(2),
        row.IsDBNull(2) ? default : EntryReader.Utf8(row, 3),
        row.IsDBNull(4) ? [] : row.GetFieldValue<long[]>(4),
        row.IsDBNull(4) ? [] : row.GetFieldValue<string[]>(5));

    /// <exception cref="InvalidDataException">An entry is missing.</exception>
    public static StreamHistory ToHistory(StreamId stream, int snapshotFormat, StreamRow row)
    {
        var tail = new List<StreamEvents>(row.Versions.Length);
        var history = new StreamHistory(
            row.SnapshotVersion is { } version
                ? new StreamSnapshot(stream, version, snapshotFormat, row.State)
                : null,
            tail);
        for (var i = 0; i < row.Versions.Length; i++)
        {
            RefuseGap(stream, history, row.Versions[i]);
            tail.Add(new StreamEvents(row.Versions[i], Encoding.UTF8.GetBytes(row.Events[i])));
        }

        return history;
    }

    /// <summary>All rows of <see cref="JournalSql.LoadLongStream"/>.</summary>
    /// <exception cref="InvalidDataException">An entry is missing.</exception>
    public static async Task<StreamHistory> ReadLongAsync(
        StreamId stream, int snapshotFormat, NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var tail = new List<StreamEvents>();
        var history = new StreamHistory(Snapshot: null, tail);
        while (await reader.ReadAsync(cancellationToken))
        {
            var version = reader.GetInt64(0);
            var content = EntryReader.Utf8(reader, 1);
            if (reader.GetBoolean(2))
            {
                history = history with
                {
                    Snapshot = new StreamSnapshot(stream, version, snapshotFormat, content),
                };
                continue;
            }

            RefuseGap(stream, history, version);
            tail.Add(new StreamEvents(version, content));
        }

        return history;
    }

    private static void RefuseGap(StreamId stream, StreamHistory history, long version)
    {
        if (version != history.Version + 1)
            throw new InvalidDataException($"{stream} has a gap before version {version}.");
    }
}
