using CardPlatform.Harness.Http;

namespace CardPlatform.Harness.Loops;

/// <summary>
/// Makes requests, and keeps what the answers said. Belongs to one thread; each connection has one request in flight at
/// most, so a connection's number also names the request.
/// </summary>
internal interface IRequestSource
{
    /// <summary>Writes the next request of a connection.</summary>
    /// <returns>How many bytes it has.</returns>
    int Write(int connection, Span<byte> buffer);

    /// <summary>Keeps an answer.</summary>
    Verdict Keep(int connection, in HttpAnswer answer);

    /// <summary>Keeps that no answer came: what became of the request is not known.</summary>
    void Lose(int connection);
}
