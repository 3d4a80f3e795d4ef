using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Projections;

/// <summary>The parameters of <see cref="ReadModelSql.CountAudience"/>, in their order.</summary>
internal static class AudienceParameters
{
    public static IEnumerable<NpgsqlParameter> Of(AudienceFilter filter) =>
    [
        Array(filter.Unions ?? [], NpgsqlDbType.Bigint),
        Array(filter.Cities, NpgsqlDbType.Integer),
        Array(filter.Tags, NpgsqlDbType.Text),
        Value(filter.Gender, NpgsqlDbType.Smallint),
        Array(filter.Birthdays, NpgsqlDbType.Integer),
        Value(filter.JoinedBefore, NpgsqlDbType.Date),
        Value(filter.IssuedBy, NpgsqlDbType.Date),
    ];

    private static NpgsqlParameter Array<T>(IReadOnlyList<T>? values, NpgsqlDbType type) => new()
    {
        Value = values is null ? DBNull.Value : values.ToArray(),
        NpgsqlDbType = NpgsqlDbType.Array | type,
    };

    private static NpgsqlParameter Value<T>(T? value, NpgsqlDbType type)
        where T : struct => new() { Value = value is { } some ? some : DBNull.Value, NpgsqlDbType = type };
}
