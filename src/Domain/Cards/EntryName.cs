using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CardPlatform.Domain.Cards;

/// <summary>The text that names an entry of a card, e.g. <c>r1042-7</c>: a letter, the card, the version.</summary>
internal static class EntryName
{
    public static string Of(char prefix, CardId card, long version) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{card.Value}-{version}");

    public static bool TryParse([NotNullWhen(true)] string? text, char prefix, out CardId card, out long version)
    {
        (card, version) = (default, 0);
        if (text is not [var first, .. var rest] || first != prefix)
            return false;
        return rest.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
            && CardId.TryParse(rest[..dash], CultureInfo.InvariantCulture, out card)
            && long.TryParse(rest.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out version)
            && version > 0;
    }
}
