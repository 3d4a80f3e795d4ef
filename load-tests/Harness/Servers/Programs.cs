namespace CardPlatform.Harness.Servers;

/// <summary>Where the executables are that are measured.</summary>
internal static class Programs
{
    public static string Silo { get; } = Path.Combine(AppContext.BaseDirectory, "CardPlatform.Silo.dll");

    /// <summary>This one, for what runs in a process of its own.</summary>
    public static string Harness { get; } = Path.Combine(AppContext.BaseDirectory, "CardPlatform.Harness.dll");

    /// <summary>What we are measured beside; null where it was not built.</summary>
    public static string? Baselines { get; } = Find("..", "..", "Baselines");

    /// <summary>A program of the build for Orleans, by its project; null where that was not made.</summary>
    public static string? OnOrleans(string project) => Find("..", "..", "..", "..", "orleans", "bin", project);

    // Every build lays its programs out alike, and ours lies in …/embedded/bin/Harness/release/.
    private static string? Find(params string[] folders)
    {
        var own = AppContext.BaseDirectory.TrimEnd('/');
        var path = Path.GetFullPath(Path.Combine(
            [own, .. folders, Path.GetFileName(own), $"CardPlatform.{folders[^1]}.dll"]));
        return File.Exists(path) ? path : null;
    }
}
