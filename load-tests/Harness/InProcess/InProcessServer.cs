using System.Diagnostics;
using System.Text.Json;
using CardPlatform.Harness.Servers;
using CardPlatform.Silo;

namespace CardPlatform.Harness.InProcess;

/// <summary>The other end of <see cref="InProcessCommand"/>.</summary>
internal sealed class InProcessServer : IAsyncDisposable
{
    private readonly Process _process;

    private InProcessServer(Process process) => _process = process;

    public int ProcessId => _process.Id;

    public static async Task<InProcessServer> StartAsync(
        string connectionString, string provinceFile, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Programs.Harness, InProcessCommand.Verb, connectionString, provinceFile])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = new InProcessServer(Process.Start(start)!);
        // Whatever it logs has to be read, or it stops at a full pipe.
        server._process.BeginErrorReadLine();
        await server.ReadUntilAsync(InProcessCommand.Ready, cancellationToken);
        return server;
    }

    public async Task<InProcessResult> RunAsync(InProcessOrder order, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order).AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var line = await ReadUntilAsync("{", cancellationToken);
        return JsonSerializer.Deserialize<InProcessResult>(line)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
            }
        }

        _process.Dispose();
    }

    private async Task<string> ReadUntilAsync(string beginning, CancellationToken cancellationToken)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return line;
        }

        throw new SentenceException("The process that hosts the grains has ended.");
    }
}
