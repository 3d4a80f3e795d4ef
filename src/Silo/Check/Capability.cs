namespace CardPlatform.Silo.Check;

/// <summary>
/// One thing that the platform can do, proved over HTTP. A new capability is a class like this and a line in
/// <see cref="CheckRun"/>.
/// </summary>
/// <param name="name">Its name in the report; stable.</param>
internal abstract class Capability(string name)
{
    public string Name { get; } = name;

    /// <exception cref="CheckFailedException">It can not, and this is why.</exception>
    public abstract Task ProveAsync(CheckContext context, CancellationToken cancellationToken);
}
