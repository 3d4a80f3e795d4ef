namespace CardPlatform.Api.Health;

/// <summary>
/// One thing that has to be well before requests are taken. Whoever puts the parts together registers them; the API
/// does not know what lies behind.
/// </summary>
public interface IReadinessCheck
{
    /// <summary>What is looked at, e.g. <c>journal</c>; shown to whoever asks.</summary>
    string Name { get; }

    /// <summary>Whether it is well now.</summary>
    ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken);
}
