using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Baselines.Procedure.Loading;

/// <summary>Copies rows into a table of the baseline.</summary>
internal static class TableCopy
{
    /// <param name="connection">Where to.</param>
    /// <param name="table">The table and its columns.</param>
    /// <param name="rows">The values of each row, in the order of the columns.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    public static async Task RunAsync(
        NpgsqlConnection connection,
        string table,
        IEnumerable<(object? Value, NpgsqlDbType Type)[]> rows,
        CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy baseline.{table} from stdin (format binary)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var (value, type) in row)
            {
                if (value is null)
                    await copy.WriteNullAsync(cancellationToken);
                else
                    await copy.WriteAsync(value, type, cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }
}
