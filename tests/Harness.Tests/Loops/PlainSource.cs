using CardPlatform.Harness.Http;
using CardPlatform.Harness.Loops;

namespace CardPlatform.Harness.Tests.Loops;

/// <summary>Sends anything, and takes any answer for a good one.</summary>
internal sealed class PlainSource : IRequestSource
{
    public int Lost { get; private set; }

    public int Write(int connection, Span<byte> buffer) => 1;

    public Verdict Keep(int connection, in HttpAnswer answer) => Verdict.Completed;

    public void Lose(int connection) => Lost++;
}
