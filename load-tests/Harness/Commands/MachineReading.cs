using System.Globalization;
using System.Runtime.InteropServices;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Commands;

/// <summary>Finds out what machine this is.</summary>
internal static class MachineReading
{
    private const long BytesPerKibibyte = 1_024;

    public static MachineFacts Read() => new(
        Value("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        $"{Name()}, Linux {Environment.OSVersion.Version}",
        double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture),
        Value("/proc/meminfo", "Hugetlb:") is { } reserved
            ? long.Parse(reserved.Split(' ')[0], CultureInfo.InvariantCulture) * BytesPerKibibyte
            : 0);

    private static string Name() =>
        File.ReadLines("/etc/os-release")
            .FirstOrDefault(line => line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))
            ?.Split('=')[1].Trim('"') ?? "Linux";

    private static string? Value(string file, string name) =>
        File.ReadLines(file)
            .FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))
            ?.Split(':')[1].Trim();
}
