using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Postgres;

/// <summary>A column of a batch, as the array that a set-based statement takes.</summary>
internal static class ArrayParameter
{
    /// <param name="values">Read when the command runs, so a list can be filled anew for each run.</param>
    /// <param name="type">The type of one element.</param>
    public static NpgsqlParameter<List<T>> Of<T>(List<T> values, NpgsqlDbType type) =>
        new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };
}
