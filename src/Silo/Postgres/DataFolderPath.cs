namespace CardPlatform.Silo.Postgres;

/// <summary>Makes the data folder and gives it the one name that every process agrees on.</summary>
internal static class DataFolderPath
{
    public static async Task<string> ResolveAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SentenceException($"The data folder {folder} cannot be made: {error.Message}", error);
        }

        // Links resolved in every part: the server knows its folder by its real path.
        var resolved = await ExternalCommand.RunAsync(
            ["realpath", "--", Path.GetFullPath(folder)], cancellationToken: cancellationToken);
        return resolved.Succeeded
            ? resolved.Output
            : throw new SentenceException($"The data folder {folder} cannot be opened: {resolved.Reason}");
    }
}
