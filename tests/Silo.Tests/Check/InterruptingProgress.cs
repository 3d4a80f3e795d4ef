using System.Text;

namespace CardPlatform.Silo.Tests.Check;

/// <summary>Somebody who presses Ctrl-C as soon as he reads a certain line.</summary>
internal sealed class InterruptingProgress(string line, CancellationTokenSource interruption) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override Task WriteLineAsync(string? value) =>
        value == line ? interruption.CancelAsync() : Task.CompletedTask;
}
