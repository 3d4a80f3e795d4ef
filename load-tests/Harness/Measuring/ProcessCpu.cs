using System.Globalization;

namespace CardPlatform.Harness.Measuring;

/// <summary>The CPU time that processes have used, as the kernel counts it: in ticks of 10 ms.</summary>
internal static class ProcessCpu
{
    private const double TicksPerSecond = 100;
    private const int UserField = 13;
    private const int ParentField = 3;

    /// <summary>Of one process; 0 if it is gone.</summary>
    public static double SecondsOf(int processId) =>
        Fields(processId) is { } fields ? Own(fields) : 0;

    /// <summary>Of a process, of those that it started, and of those of them that have ended already.</summary>
    public static double SecondsOfFamily(int processId)
    {
        if (Fields(processId) is not { } parent)
            return 0;
        var seconds = Own(parent) + Seconds(parent, UserField + 2) + Seconds(parent, UserField + 3);
        var name = processId.ToString(CultureInfo.InvariantCulture);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var child)
                && Fields(child) is { } fields && fields[ParentField] == name)
                seconds += Own(fields);
        }

        return seconds;
    }

    /// <summary>Of programs that this process has started and seen the end of.</summary>
    public static double SecondsOfEndedChildren() => Fields(Environment.ProcessId) is { } own
        ? Seconds(own, UserField + 2) + Seconds(own, UserField + 3)
        : 0;

    private static double Own(string[] fields) => Seconds(fields, UserField) + Seconds(fields, UserField + 1);

    private static double Seconds(string[] fields, int index) =>
        long.Parse(fields[index], CultureInfo.InvariantCulture) / TicksPerSecond;

    /// <summary>The fields of <c>stat</c>; its second is a name in parentheses that can hold anything.</summary>
    private static string[]? Fields(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            var end = stat.LastIndexOf(')');
            return ["", "", .. stat[(end + 2)..].Split(' ')];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
