using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CardPlatform.Faults.Tests;

/// <summary>The server as an operator runs it, in a process of its own that a test may kill.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; }

    /// <summary>The memory that it occupies.</summary>
    public long WorkingSetBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it on a database and waits until it serves.</summary>
    public static Task<ServerProcess> StartAsync(string connectionString) =>
        StartAsync(connectionString, ServerProgram.Silo);

    /// <summary>The same with variables added to its environment.</summary>
    public static Task<ServerProcess> StartAsync(
        string connectionString, IReadOnlyDictionary<string, string> environment) =>
        StartAsync(connectionString, ServerProgram.Silo with { Environment = environment });

    /// <summary>The same with another program than the one that is shipped.</summary>
    public static async Task<ServerProcess> StartAsync(string connectionString, ServerProgram program)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, program.Assembly), "serve" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["CARDPLATFORM_PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["CARDPLATFORM_DEMO"] = "off",
                ["ConnectionStrings__CardPlatform"] = connectionString,
                // A runtime that is killed leaves its diagnostic sockets in the temporary folder.
                ["DOTNET_EnableDiagnostics"] = "0",
            },
        };
        foreach (var (name, value) in program.Environment)
            start.Environment[name] = value;
        var server = new ServerProcess(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"));
        await server.WaitUntilServingAsync();
        return server;
    }

    /// <summary>Runs another verb on the same database and returns its exit status and output.</summary>
    public static async Task<(int Status, string Output)> RunAsync(string verb, string connectionString)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "CardPlatform.Silo.dll"), verb },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__CardPlatform"] = connectionString },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: it ends what it has begun, and then itself.</summary>
    /// <returns>Its exit status.</returns>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>SIGSTOP: every thread of it stands still wherever it is, until <see cref="ContinueAsync"/>.</summary>
    public Task PauseAsync() => SignalAsync("STOP");

    /// <summary>SIGCONT.</summary>
    public Task ContinueAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private async Task SignalAsync(string name)
    {
        var id = _process.Id.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start("sh", ["-c", "kill -s \"$1\" \"$2\"", "sh", name, id]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilServingAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("Serving ", StringComparison.Ordinal))
                continue;
            // Whatever else it prints has to be read, or the pipe fills and the server stops at it.
            _ = _process.StandardOutput.ReadToEndAsync();
            return;
        }

        throw new InvalidOperationException($"The server ended before it served: {await _errors}");
    }
}
