using System.Globalization;
using System.Text;

namespace CardPlatform.Silo.Postgres;

/// <summary>The settings of the private server, each with its reason. Written anew at every start.</summary>
internal static class PostgresSettings
{
    private const long Megabyte = 1024 * 1024;

    /// <param name="socketFolder">Where it listens.</param>
    /// <param name="memoryBytes">What this machine or container has; the server may take a part of it.</param>
    /// <param name="compressesWith">An algorithm that these binaries know for <c>wal_compression</c>.</param>
    public static string Render(string socketFolder, long memoryBytes, string compressesWith)
    {
        var sharedBuffers = Math.Clamp(memoryBytes / 4 / Megabyte, 128, 8192);
        var cache = Math.Max(memoryBytes / 2 / Megabyte, 256);
        var text = new StringBuilder();

        Add("Written by CardPlatform at every start. Your own settings belong below the include in postgresql.conf.");

        Add("Local only: a Unix socket in a folder that nobody else may enter.",
            ("listen_addresses", ""), ("port", "5432"), ("unix_socket_directories", socketFolder),
            ("unix_socket_permissions", "0700"), ("password_encryption", "scram-sha-256"));

        Add("An acknowledged commit survives: the defaults, pinned so that nothing can loosen them by accident.",
            ("fsync", "on"), ("synchronous_commit", "on"), ("full_page_writes", "on"));

        Add("A quarter of the memory: with millions of cards, the indexes are read and written all over.",
            ("shared_buffers", $"{sharedBuffers}MB"), ("effective_cache_size", $"{cache}MB"), ("work_mem", "16MB"),
            ("maintenance_work_mem", "256MB"), ("wal_buffers", "16MB"), ("random_page_cost", "1.1"));

        Add("Checkpoints by time, not by volume: each one makes the next writes of every page cost a full page.",
            ("checkpoint_timeout", "15min"), ("checkpoint_completion_target", "0.9"), ("min_wal_size", "512MB"),
            ("max_wal_size", "4GB"), ("wal_compression", compressesWith));

        Add("Two writers and a pool of readers; their statements are short, and compiling them would not pay.",
            ("max_connections", "100"), ("jit", "off"));

        Add("A forgotten transaction would hold back the journal's followers and vacuum.",
            ("idle_in_transaction_session_timeout", "60s"));

        Add("What operations need to see; never the values of parameters, which are personal data.",
            ("track_io_timing", "on"), ("track_wal_io_timing", "on"), ("log_min_duration_statement", "1s"),
            ("log_parameter_max_length", "0"), ("log_parameter_max_length_on_error", "0"), ("log_timezone", "UTC"),
            ("timezone", "UTC"), ("lc_messages", "C"), ("cluster_name", "cardplatform"));

        Add("Key conflicts happen every day, and DETAIL names the key, a card number: one line that names the index.",
            ("log_error_verbosity", "terse"), ("log_min_error_statement", "panic"));

        Add("A week of logs, each day's overwriting the one of the week before.",
            ("logging_collector", "on"), ("log_directory", "log"), ("log_filename", "postgresql-%a.log"),
            ("log_truncate_on_rotation", "on"), ("log_rotation_age", "1d"), ("log_rotation_size", "0"));

        return text.ToString();

        void Add(string reason, params IEnumerable<(string Name, string Value)> settings)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {reason}\n");
            foreach (var (name, value) in settings)
                text.Append(CultureInfo.InvariantCulture, $"{name} = '{Escape(value)}'\n");
            text.Append('\n');
        }
    }

    private static string Escape(string value) => value.Replace("'", "''", StringComparison.Ordinal);
}
