namespace CardPlatform.Silo.Postgres;

/// <summary>A server that can die, and be started again.</summary>
internal interface IWatchedServer
{
    /// <summary>The server's process, or null when it is down.</summary>
    int? ProcessId { get; }

    /// <summary>Starts the server, unless it runs.</summary>
    Task StartServerAsync(CancellationToken cancellationToken = default);
}
