namespace CardPlatform.Silo.Commands;

/// <summary>
/// Notices the end of the process that holds the other end of our standard input, however it ends: the kernel closes
/// the pipe.
/// </summary>
internal sealed class ParentWatch : IDisposable
{
    private readonly CancellationTokenSource _gone;

    public ParentWatch(CancellationToken interrupted)
    {
        _gone = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        // A read of a pipe cannot be called back: a thread of its own, which the end of the process does not wait for.
        new Thread(WaitForTheEnd) { IsBackground = true, Name = "parent watch" }.Start();
    }

    public CancellationToken Token => _gone.Token;

    public void Dispose() => _gone.Dispose();

    private void WaitForTheEnd()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
            // Nobody has anything to say to us.
        }

        try
        {
            _gone.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // We are ending anyway.
        }
    }
}
