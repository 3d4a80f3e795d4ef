namespace CardPlatform.Harness.Http;

/// <summary>
/// Connections to one server, each with one request in flight at most, and the clock that latencies are taken by.
/// Belongs to one thread.
/// </summary>
internal interface IWire : IDisposable
{
    int Connections { get; }

    /// <summary>Now, in the ticks of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
    long Timestamp { get; }

    /// <summary>Sends a whole request.</summary>
    /// <returns>False if the connection is broken.</returns>
    bool Send(int connection, ReadOnlySpan<byte> request);

    /// <summary>Waits until answers can be read, or until a time.</summary>
    /// <param name="until">When to come back at the latest; one that has passed looks and does not wait.</param>
    /// <param name="ready">Filled with connections.</param>
    /// <returns>How many.</returns>
    int Wait(long until, Span<int> ready);

    /// <summary>Reads what has come of an answer.</summary>
    /// <param name="connection">Of which connection.</param>
    /// <param name="answer">The whole answer; valid until the next call.</param>
    Arrival Receive(int connection, out HttpAnswer answer);

    /// <summary>Gives up a connection, and the answer that may still come of it, for a new one.</summary>
    void Reopen(int connection);
}
