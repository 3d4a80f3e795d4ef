using CardPlatform.Domain.Money;
using Npgsql;

namespace CardPlatform.Ledger.Postgres;

/// <summary>Reads journal rows in the column order of <see cref="JournalSql"/>'s entry columns.</summary>
internal static class EntryReader
{
    /// <param name="row">A reader standing on a row.</param>
    /// <param name="first">The index of the first entry column.</param>
    public static JournalEntry Read(NpgsqlDataReader row, int first = 0) => new(
        new StreamId((StreamKind)row.GetInt16(first), row.GetInt64(first + 1)),
        row.GetInt64(first + 2),
        new JournalPosition(row.GetInt64(first + 3), row.GetInt32(first + 4)),
        row.GetFieldValue<DateTimeOffset>(first + 5),
        Utf8(row, first + 6),
        row.IsDBNull(first + 7) ? [] : PostingsJson.Read(Utf8(row, first + 7).Span),
        ReadFacts(row, first + 8),
        ReadRequest(row, first + 13));

    /// <summary>A text as the server sends it.</summary>
    public static ReadOnlyMemory<byte> Utf8(NpgsqlDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    private static EntryFacts ReadFacts(NpgsqlDataReader row, int first) => new(
        Nullable<long>(row, first),
        Nullable<long>(row, first + 1),
        Nullable<DateOnly>(row, first + 2),
        Nullable<long>(row, first + 3) is { } amount ? new Fen(amount) : null,
        Nullable<long>(row, first + 4) is { } discount ? new Fen(discount) : null);

    private static RequestKey? ReadRequest(NpgsqlDataReader row, int first) => row.IsDBNull(first)
        ? null
        : new RequestKey(
            row.GetString(first), row.GetString(first + 1), RequestHash.FromStored(row.GetGuid(first + 2)));

    private static T? Nullable<T>(NpgsqlDataReader row, int column)
        where T : struct =>
        row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);
}
