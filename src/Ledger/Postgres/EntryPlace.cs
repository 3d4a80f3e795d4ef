using CardPlatform.Ledger.Writing;
using Npgsql;

namespace CardPlatform.Ledger.Postgres;

/// <summary>Where an entry stands, and by what it can be told from another that once stood there.</summary>
internal sealed record EntryPlace(
    StreamId Stream, long Version, JournalPosition Position, DateTimeOffset RecordedAt, Guid? RequestHash)
{
    /// <summary>Reads the columns of <see cref="JournalSql.ReadPlacesAfter"/>.</summary>
    public static EntryPlace Read(NpgsqlDataReader row) => new(
        new StreamId((StreamKind)row.GetInt16(0), row.GetInt64(1)),
        row.GetInt64(2),
        new JournalPosition(row.GetInt64(3), row.GetInt32(4)),
        row.GetFieldValue<DateTimeOffset>(5),
        row.IsDBNull(6) ? null : row.GetGuid(6));

    /// <summary>
    /// The entry as this process wrote it; null if another stands here now, as after a failover that lost some.
    /// </summary>
    public JournalEntry? Of(RecentEntries.Recent recent)
    {
        var (append, request) = recent;
        return RequestHash == request?.Hash.ToStored()
            ? new JournalEntry(
                Stream, Version, Position, RecordedAt, append.Events, append.Postings, append.Facts, request)
            {
                Source = append.Source,
            }
            : null;
    }
}
