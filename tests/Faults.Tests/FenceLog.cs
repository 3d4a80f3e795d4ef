using Npgsql;

namespace CardPlatform.Faults.Tests;

/// <summary>What PostgreSQL wrote down about the fence.</summary>
internal static class FenceLog
{
    /// <summary>How often it refused a version that was taken: each is a line in its log.</summary>
    public static async Task<long> CountRejectionsAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("""
            select count(*) from regexp_split_to_table(pg_read_file(pg_current_logfile()), '\n') as line
            where line like '%duplicate key%"journal_pkey"%'
            """);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Whether it refused more than so often; its log may be a little late.</summary>
    public static async Task<bool> HasMoreRejectionsAsync(string database, long before)
    {
        const int looks = 100;
        for (var look = 0; look < looks; look++)
        {
            if (await CountRejectionsAsync(database) > before)
                return true;
        }

        return false;
    }
}
