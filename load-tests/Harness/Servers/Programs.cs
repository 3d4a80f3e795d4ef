namespace CardPlatform.Harness.Servers;

/// <summary>Where the executables are that are measured.</summary>
internal static class Programs
{
    public static string Silo { get; } = Path.Combine(AppContext.BaseDirectory, "CardPlatform.Silo.dll");

    /// <summary>This one, for what runs in a process of its own.</summary>
    public static string Harness { get; } = Path.Combine(AppContext.BaseDirectory, "CardPlatform.Harness.dll");

    /// <summary>What we are measured beside; null where it was not built.</summary>
    public static string? Baselines { get; } = Find();

    // Beside ours: …/bin/Harness/release/ and …/bin/Baselines/release/.
    private static string? Find()
    {
        var own = AppContext.BaseDirectory.TrimEnd('/');
        var path = Path.Combine(
            own, "..", "..", "Baselines", Path.GetFileName(own), "CardPlatform.Baselines.dll");
        return File.Exists(path) ? Path.GetFullPath(path) : null;
    }
}
