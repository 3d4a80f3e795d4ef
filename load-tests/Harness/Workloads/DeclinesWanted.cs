using CardPlatform.Harness.Http;
using CardPlatform.Harness.Loops;

namespace CardPlatform.Harness.Workloads;

/// <summary>Requests that ought to be declined: a no counts as done, and a yes as a fault.</summary>
internal sealed class DeclinesWanted(IRequestSource inner) : IRequestSource
{
    public int Write(int connection, Span<byte> buffer) => inner.Write(connection, buffer);

    public Verdict Keep(int connection, in HttpAnswer answer) =>
        inner.Keep(connection, answer) is Verdict.Declined ? Verdict.Completed : Verdict.Failed;

    public void Lose(int connection) => inner.Lose(connection);
}
