using Npgsql;

namespace CardPlatform.Ledger.Writing;

/// <summary>What an error that PostgreSQL answered a batch with asks for.</summary>
internal enum WriteFailure
{
    /// <summary>A version or a request key is taken, or a predecessor is missing: find out which.</summary>
    Collision,

    /// <summary>Bad luck between two transactions: try again.</summary>
    Transient,

    /// <summary>A quota has less than the whole batch takes: ask for each commit.</summary>
    Short,

    /// <summary>Somebody holds a lock for longer than any flush takes.</summary>
    Locked,

    /// <summary>The clock of this process is too far from PostgreSQL's to decide anything by it.</summary>
    Clock,

    /// <summary>The server cannot write at all, for reasons of its own: disk full, shutting down, read-only …</summary>
    Server,

    /// <summary>Something is wrong with a commit in the batch.</summary>
    Commit,
}

internal static class PostgresExceptionExtensions
{
    /// <summary>Raised by <c>ledger.clock_agrees</c>.</summary>
    private const string ClocksDiffer = "CP001";

    /// <summary>Raised by <c>ledger.all_taken</c>.</summary>
    private const string NotAllTaken = "CP002";

    extension(PostgresException error)
    {
        /// <summary>
        /// An ERROR aborts the transaction, so nothing was written. A FATAL can arrive after the transaction committed
        /// (a backend terminated while it waits for a standby), so it says nothing.
        /// </summary>
        public bool IsDefiniteNo => error.InvariantSeverity == "ERROR";

        public WriteFailure Kind => error.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.NotNullViolation => WriteFailure.Collision,
            PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => WriteFailure.Transient,
            PostgresErrorCodes.LockNotAvailable => WriteFailure.Locked,
            ClocksDiffer => WriteFailure.Clock,
            NotAllTaken => WriteFailure.Short,
            ['2', '2' or '3', ..] => WriteFailure.Commit,
            _ => WriteFailure.Server,
        };
    }
}
