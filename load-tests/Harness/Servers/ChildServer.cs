using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CardPlatform.Harness.Measuring;
using CardPlatform.Silo;
using CardPlatform.Silo.Postgres;

namespace CardPlatform.Harness.Servers;

/// <summary>A server in a process of its own, that ends with this one.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private const string ServingWord = "Serving ";
    private const int KeptLines = 40;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource<Uri> _serving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildServer(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = null!;

    public int ProcessId => _process.Id;

    public double CpuSeconds() => ProcessCpu.SecondsOf(_process.Id);

    /// <summary>Starts it, and waits until it says where it serves.</summary>
    /// <exception cref="SentenceException">It ended before.</exception>
    public static async Task<ChildServer> StartAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var child = new ChildServer(Process.Start(start)!);
        try
        {
            var ended = child._process.WaitForExitAsync(cancellationToken);
            if (await Task.WhenAny(child._serving.Task, ended) == ended)
                throw new SentenceException($"{Path.GetFileName(program)} does not start: {child.LastLine()}");
            child.Address = await child._serving.Task;
            return child;
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            var id = _process.Id.ToString(CultureInfo.InvariantCulture);
            await ExternalCommand.RunAsync(["sh", "-c", "kill -TERM \"$1\"", "sh", id]);
            using var patience = new CancellationTokenSource(StopPatience);
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        Keep(line);
        if (line is null || !line.StartsWith(ServingWord, StringComparison.Ordinal))
            return;
        var address = line[ServingWord.Length..].Split(' ')[0];
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri))
            _serving.TrySetResult(uri);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _lines.Enqueue(line);
        if (_lines.Count > KeptLines)
            _lines.TryDequeue(out _);
    }

    private string LastLine() => _lines.LastOrDefault() ?? $"exit code {_process.ExitCode}";
}
