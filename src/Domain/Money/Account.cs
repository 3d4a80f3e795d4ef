using System.Buffers;

namespace CardPlatform.Domain.Money;

/// <summary>
/// The name of a ledger account, e.g. <c>merchant/1042/payable</c> or <c>funder/union/7</c>: lower-case segments
/// joined by slashes, at most 80 characters.
/// </summary>
public readonly record struct Account
{
    public const int MaxLength = 80;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789/-.");

    public Account(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!IsName(name))
            throw new ArgumentException($"'{name}' is not an account name.", nameof(name));
        Name = name;
    }

    public string Name { get; }

    /// <summary>Whether a text can be the name of an account, or the beginning of one.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= MaxLength && !text.AsSpan().ContainsAnyExcept(Allowed);

    public override string ToString() => Name;
}
