namespace CardPlatform.Silo.Runtime;

/// <summary>
/// What a process with the role api does while it finds no silo at its start: it waits, because the processes of a
/// deployment may come up in any order, and it serves nothing meanwhile.
/// </summary>
internal static class ClientPatience
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static async Task<bool> ShouldRetryAsync(Exception exception, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return false;
        await Task.Delay(Pause, cancellationToken);
        return true;
    }
}
