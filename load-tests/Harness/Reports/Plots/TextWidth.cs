namespace CardPlatform.Harness.Reports.Plots;

/// <summary>How wide a text is drawn, near enough to keep room for it: there is no browser here to ask.</summary>
internal static class TextWidth
{
    /// <summary>Pixels of a character of a name, in the fixed-width type of 13 pixels that names are set in.</summary>
    private const double OfNameCharacter = 7.9;

    /// <summary>Pixels of a digit at 13 pixels; most other characters are narrower.</summary>
    private const double OfCharacter = 7.2;

    public static double OfName(string name) => name.Length * OfNameCharacter;

    public static double Of(string text) => text.Length * OfCharacter;

    /// <summary>Names that are longer than there is room for end in an ellipsis.</summary>
    public static string Shorten(string name, double width)
    {
        var room = (int)(width / OfNameCharacter);
        return name.Length <= room ? name : string.Concat(name.AsSpan(0, Math.Max(0, room - 1)), "…");
    }
}
