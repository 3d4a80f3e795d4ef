using System.Text.Json;
using CardPlatform.Harness.Preparation;

namespace CardPlatform.Harness.InProcess;

/// <summary>
/// The process that hosts the grains: takes orders on standard input, a line of JSON each, and answers in the same way;
/// ends when there are no more.
/// </summary>
internal static class InProcessCommand
{
    public const string Verb = "inprocess";
    public const string Ready = "ready";

    public static async Task<int> RunAsync(string connectionString, string provinceFile)
    {
        var province = Province.Read(provinceFile);
        await using var host = new GrainsHost(connectionString, province);
        await host.StartAsync();
        await Console.Out.WriteLineAsync(Ready);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var result = await host.RunAsync(JsonSerializer.Deserialize<InProcessOrder>(line)!);
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(result));
        }

        return 0;
    }
}
