using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CardPlatform.Domain.Activities.Draws;

/// <summary>
/// The list of a draw as it is published: text in ASCII, lines that end in a line feed, the first of them
/// <c>entry,weight,size</c>, then one per entry in ascending order of its number. docs/draw.md has all of it.
/// </summary>
public static class DrawList
{
    public const string Header = "entry,weight,size";

    /// <param name="entries">In ascending order of their numbers.</param>
    public static byte[] Write(IReadOnlyList<DrawEntry> entries)
    {
        var text = new StringBuilder(Header.Length + 1 + (entries.Count * 12)).Append(Header).Append('\n');
        foreach (var (no, weight, size) in entries)
            text.Append(no).Append(',').Append(weight).Append(',').Append(size).Append('\n');
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <exception cref="FormatException">The bytes are not such a list.</exception>
    public static IReadOnlyList<DrawEntry> Read(ReadOnlySpan<byte> list)
    {
        var lines = Encoding.ASCII.GetString(list).Split('\n');
        if (lines[0] != Header || lines[^1].Length > 0)
            throw new FormatException("Not the list of a draw.");
        DrawEntry[] entries = [.. lines[1..^1].Select(Parse)];
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].No <= entries[i - 1].No)
                throw new FormatException($"Entry {entries[i].No} is out of order.");
        }

        return entries;
    }

    public static string HashOf(ReadOnlySpan<byte> list) => Convert.ToHexStringLower(SHA256.HashData(list));

    private static DrawEntry Parse(string line) =>
        line.Split(',') is [var no, var weight, var size]
            ? new DrawEntry(Number(no), Number(weight), Number(size))
            : throw new FormatException($"'{line}' is not an entry.");

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"'{digits}' is not a number from 1.");
}
