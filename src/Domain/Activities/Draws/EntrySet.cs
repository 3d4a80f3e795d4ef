namespace CardPlatform.Domain.Activities.Draws;

/// <summary>A set of entry numbers in Base64: one bit for each, because a draw may have a hundred thousand.</summary>
internal static class EntrySet
{
    /// <summary>Null for the empty set.</summary>
    public static string? Write(IReadOnlyCollection<int> nos)
    {
        if (nos.Count == 0)
            return null;
        var bits = new byte[(nos.Max() / 8) + 1];
        foreach (var no in nos)
            bits[no / 8] |= (byte)(1 << (no % 8));
        return Convert.ToBase64String(bits);
    }

    public static Predicate<int> Read(string? text)
    {
        var bits = text is null ? [] : Convert.FromBase64String(text);
        return no => no / 8 < bits.Length && (bits[no / 8] & (1 << (no % 8))) != 0;
    }
}
