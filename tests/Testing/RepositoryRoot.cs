namespace CardPlatform.Testing;

/// <summary>The folder of the checkout that the tests were built in.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "CardPlatform.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie in a checkout.");
    }
}
