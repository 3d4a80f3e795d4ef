namespace CardPlatform.Silo.Postgres;

/// <summary>How PostgreSQL is stopped.</summary>
internal enum ShutdownMode
{
    /// <summary>Ends the sessions, writes a checkpoint.</summary>
    Fast,

    /// <summary>Drops everything, as a crash would; the next start replays the log.</summary>
    Immediate,
}
