using CardPlatform.Ledger.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Projections;

/// <summary>Makes parameters of lists and of the rows of a page.</summary>
internal static class ProjectionParameter
{
    public static NpgsqlParameter Moment(DateTimeOffset? at) =>
        Optional(at?.ToUniversalTime(), NpgsqlDbType.TimestampTz);

    public static NpgsqlParameter Optional<T>(T? value, NpgsqlDbType type)
        where T : struct => new() { Value = value is { } some ? some : DBNull.Value, NpgsqlDbType = type };

    public static NpgsqlParameter<List<TValue>> Column<TRow, TValue>(
        List<TRow> rows, Converter<TRow, TValue> value, NpgsqlDbType type) =>
        ArrayParameter.Of(rows.ConvertAll(value), type);
}
