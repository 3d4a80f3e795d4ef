namespace CardPlatform.Domain.Money;

/// <summary>
/// The name of a ledger account, e.g. <c>merchant/1042/payable</c> or <c>funder/union/7</c>: lower-case segments
/// joined by slashes, at most 80 characters.
/// </summary>
public readonly record struct Account
{
    public const int MaxLength = 80;

    public Account(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!IsName(name))
            throw new ArgumentException($"'{name}' is not an account name.", nameof(name));
        Name = name;
    }

    public string Name { get; }

    /// <summary>Whether a text can be the name of an account, or the beginning of one.</summary>
    public static bool IsName(string text) => text.Length is > 0 and <= MaxLength && text.All(IsAllowed);

    public override string ToString() => Name;

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '/' or '-' or '.';
}
