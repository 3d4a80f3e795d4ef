using System.Collections.Frozen;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// Codes that every quote looks up: nearly always so few that comparing with each of them is faster than hashing.
/// </summary>
internal sealed class CodeSet
{
    private const int MaxFew = 4;

    private readonly string[]? _few;
    private readonly FrozenSet<string>? _many;

    private CodeSet(string[] codes)
    {
        if (codes.Length <= MaxFew)
            _few = codes;
        else
            _many = codes.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Null for none.</summary>
    public static CodeSet? Of(IEnumerable<string>? codes) => codes is null ? null : new CodeSet([.. codes]);

    public bool Contains(string code)
    {
        if (_few is not { } few)
            return _many!.Contains(code);
        foreach (var each in few)
        {
            if (each == code)
                return true;
        }

        return false;
    }
}
