using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CardPlatform.Silo.Commands;
using CardPlatform.Silo.Demonstration;
using CardPlatform.Silo.Postgres;

namespace CardPlatform.Silo.Check;

/// <summary>This executable once more, as a server.</summary>
internal sealed class ChildSilo
{
    private const int KeptLogLines = 40;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = [];
    private readonly TaskCompletionSource<Announcement> _ready =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildSilo(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Announce(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Announcement? Announcement { get; private set; }

    /// <summary>Starts a server and waits until it is ready.</summary>
    public static async Task<ChildSilo> ServeAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var start = StartInfo(dataFolder, "serve", "--announce", ServeCommand.ChildOption);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        var child = new ChildSilo(Process.Start(start)!);
        try
        {
            var ended = child._process.WaitForExitAsync(cancellationToken);
            if (await Task.WhenAny(child._ready.Task, ended) == ended)
            {
                await ended;
                throw new CheckFailedException($"the server does not start: {child.LastWords()}");
            }

            child.Announcement = await child._ready.Task;
            return child;
        }
        catch
        {
            await child.StopAsync(TimeSpan.FromSeconds(60));
            throw;
        }
    }

    /// <summary>Runs a verb to its end.</summary>
    public static Task<CommandResult> RunAsync(
        string dataFolder, string verb, CancellationToken cancellationToken) =>
        ExternalCommand.RunAsync(StartInfo(dataFolder, verb), cancellationToken: cancellationToken);

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, and kills it if it does not.</summary>
    public async Task StopAsync(TimeSpan timeout)
    {
        if (_process.HasExited)
            return;
        var id = _process.Id.ToString(CultureInfo.InvariantCulture);
        await ExternalCommand.RunAsync(["sh", "-c", "kill -TERM \"$1\"", "sh", id]);
        using var patience = new CancellationTokenSource(timeout, TimeProvider.System);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
        }
    }

    private static ProcessStartInfo StartInfo(string dataFolder, params string[] arguments)
    {
        // Our own launcher needs no assembly named; whoever else runs this code, dotnet or a test, does.
        var assembly = typeof(ChildSilo).Assembly;
        var program = Environment.ProcessPath!;
        var name = Path.GetFileNameWithoutExtension(program);
        var start = Path.GetFileName(program) == assembly.GetName().Name
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo(name == "dotnet" ? program : "dotnet", [assembly.Location, .. arguments]);
        start.UseShellExecute = false;
        start.Environment["CARDPLATFORM_DATA"] = dataFolder;
        start.Environment["CARDPLATFORM_PORT"] = "0";
        start.Environment["CARDPLATFORM_DEMO"] = "on";
        start.Environment.Remove("ConnectionStrings__CardPlatform");
        // A runtime that is killed leaves its diagnostic sockets in the temporary folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private void Announce(string? line)
    {
        if (line?.StartsWith('{') == true && Demonstration.Announcement.FromJson(line) is { } announcement)
            _ready.TrySetResult(announcement);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _log.Enqueue(line);
        if (_log.Count > KeptLogLines)
            _log.TryDequeue(out _);
    }

    private string LastWords() => _log.LastOrDefault() ?? $"exit code {_process.ExitCode}";
}
