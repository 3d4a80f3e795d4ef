namespace CardPlatform.Api.Health;

/// <summary>A readiness check made of a function.</summary>
/// <param name="name">What is looked at.</param>
/// <param name="isReady">Whether it is well now.</param>
public sealed class ReadinessCheck(string name, Func<CancellationToken, ValueTask<bool>> isReady) : IReadinessCheck
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken) => isReady(cancellationToken);
}
