namespace CardPlatform.Ledger;

/// <summary>
/// Identifies a request for ever: at most one commit carries a given scope and key. The hash tells a repetition of the
/// same request from another request under the same key.
/// </summary>
public sealed record RequestKey
{
    /// <param name="scope">Who numbers the requests, e.g. <c>terminal/1042-3</c>; printable ASCII.</param>
    /// <param name="key">The number the sender gave it; printable ASCII.</param>
    /// <param name="hash">What it said.</param>
    public RequestKey(string scope, string key, RequestHash hash)
    {
        ArgumentException.ThrowIfNullOrEmpty(scope);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scope.Length, LedgerLimits.MaxRequestScopeLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, LedgerLimits.MaxRequestKeyLength);
        if (scope.AsSpan().ContainsAnyExceptInRange('!', '~') || key.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("A request key is printable ASCII without spaces.", nameof(key));
        Scope = scope;
        Key = key;
        Hash = hash;
    }

    public string Scope { get; }

    public string Key { get; }

    public RequestHash Hash { get; }

    /// <summary>Whether both go under one name, whatever they say.</summary>
    public bool HasNameOf(RequestKey other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Key == other.Key && Scope == other.Scope;
    }
}
