using System.Diagnostics.CodeAnalysis;
using CardPlatform.Ledger;

namespace CardPlatform.Grains;

/// <summary>
/// Names a request so that a repetition is recognised for ever: who numbers the requests, and the number. What it said
/// is hashed from the command itself, so two requests are the same exactly when their commands are.
/// </summary>
[GenerateSerializer, Immutable, Alias("request-name")]
public sealed record RequestName
{
    /// <exception cref="ArgumentException">Either is not 1 to 64 printable ASCII characters.</exception>
    public RequestName(string scope, string key)
    {
        if (!IsValid(scope, LedgerLimits.MaxRequestScopeLength) || !IsValid(key, LedgerLimits.MaxRequestKeyLength))
            throw new ArgumentException("Scope and key are 1 to 64 printable ASCII characters.", nameof(key));
        Scope = scope;
        Key = key;
    }

    /// <summary>Who numbers the requests, e.g. <c>terminal/1042-3</c> or <c>actor/staff-7</c>.</summary>
    [Id(0)]
    public string Scope { get; }

    /// <summary>The number that the sender gave it.</summary>
    [Id(1)]
    public string Key { get; }

    public static bool TryCreate(string? scope, string? key, [NotNullWhen(true)] out RequestName? name)
    {
        var valid = IsValid(scope, LedgerLimits.MaxRequestScopeLength)
            && IsValid(key, LedgerLimits.MaxRequestKeyLength);
        name = valid ? new RequestName(scope!, key!) : null;
        return valid;
    }

    private static bool IsValid(string? text, int maxLength) =>
        text is { Length: > 0 } && text.Length <= maxLength && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
