using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CardPlatform.Silo.Draws;

/// <summary>
/// Makes a draw again from what is published, by docs/draw.md alone: it shares no code with what made it.
/// </summary>
internal static class DrawReplay
{
    private const int SeedBytes = 32;

    /// <param name="draw">What is published of it.</param>
    /// <param name="list">The published list, byte by byte.</param>
    /// <exception cref="SentenceException">
    /// The draw has not been made, or what is published is not of a draw.
    /// </exception>
    public static DrawReplayed Replay(PublishedDraw draw, byte[] list)
    {
        if (draw.Seed is null)
            throw new SentenceException("The draw has not been made: its seed is not published yet.");
        var seed = SeedOf(draw.Seed);
        var listHash = SHA256.HashData(list);
        var order = OrderOf(seed, listHash, EntriesOf(Encoding.ASCII.GetString(list)));
        var text = string.Concat(order.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.No}\n")));
        var checks = new[]
        {
            Compare("commitment", draw.Commitment, SHA256.HashData(seed)),
            Compare("list", draw.ListHash, listHash),
            Compare("order", draw.OrderHash, SHA256.HashData(Encoding.ASCII.GetBytes(text))),
        };
        return new DrawReplayed(checks, order);
    }

    private static byte[] SeedOf(string digits)
    {
        try
        {
            if (Convert.FromHexString(digits) is { Length: SeedBytes } seed)
                return seed;
        }
        catch (FormatException)
        {
            // Told below, like a seed of another length.
        }

        throw new SentenceException("The seed is not 64 hexadecimal digits.");
    }

    private static DrawCheck Compare(string what, string? published, byte[] recomputed) =>
        new(what, published ?? "", Convert.ToHexStringLower(recomputed));

    private static List<ReplayedEntry> EntriesOf(string text)
    {
        var lines = text.Split('\n');
        if (lines[0] != "entry,weight,size" || lines[^1].Length > 0)
            throw new SentenceException("The second file is not the list of a draw.");
        var entries = new List<ReplayedEntry>(lines.Length);
        foreach (var line in lines[1..^1])
        {
            var fields = line.Split(',');
            if (fields.Length != 3
                || !TryNumber(fields[0], out var no)
                || !TryNumber(fields[1], out var weight)
                || !TryNumber(fields[2], out var size)
                || (entries.Count > 0 && no <= entries[^1].No))
                throw new SentenceException($"Line {entries.Count + 2} of the list is not an entry in its order.");
            entries.Add(new ReplayedEntry(no, weight, size));
        }

        return entries;
    }

    private static bool TryNumber(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    /// <summary>Entries by the smallest of their tickets, compared as text of hexadecimal digits.</summary>
    private static List<ReplayedEntry> OrderOf(byte[] seed, byte[] listHash, List<ReplayedEntry> entries) =>
    [
        .. entries
            .Select(entry => (
                Entry: entry,
                Ticket: Enumerable.Range(1, entry.Weight)
                    .Select(ticket => TicketOf(seed, listHash, entry.No, ticket))
                    .Min(StringComparer.Ordinal)))
            .OrderBy(each => each.Ticket, StringComparer.Ordinal)
            .ThenBy(each => each.Entry.No)
            .Select(each => each.Entry),
    ];

    private static string TicketOf(byte[] seed, byte[] listHash, int entry, int ticket)
    {
        var numbers = new byte[sizeof(long) + sizeof(int)];
        BinaryPrimitives.WriteInt64BigEndian(numbers, entry);
        BinaryPrimitives.WriteInt32BigEndian(numbers.AsSpan(sizeof(long)), ticket);
        byte[] message = [.. listHash, .. numbers];
        return Convert.ToHexStringLower(HMACSHA256.HashData(seed, message));
    }
}

/// <summary>An entry of a draw.</summary>
/// <param name="No">Its number.</param>
/// <param name="Weight">How many tickets it has.</param>
/// <param name="Size">For how many persons it is.</param>
internal sealed record ReplayedEntry(int No, int Weight, int Size);

/// <summary>One thing that was published, and what it should have been.</summary>
internal sealed record DrawCheck(string What, string Published, string Recomputed)
{
    public bool Holds => Published == Recomputed;
}

/// <summary>A draw made again.</summary>
/// <param name="Checks">What was compared.</param>
/// <param name="Order">The entries, the first drawn first: in this order seats were given as far as they went.</param>
internal sealed record DrawReplayed(IReadOnlyList<DrawCheck> Checks, IReadOnlyList<ReplayedEntry> Order)
{
    public bool Holds => Checks.All(check => check.Holds);

    public void Print(TextWriter output)
    {
        foreach (var check in Checks)
        {
            output.WriteLine(check.Holds
                ? $"ok      {check.What} {check.Recomputed}"
                : $"DIFFERS {check.What}: published {check.Published}, recomputed {check.Recomputed}");
        }

        if (!Holds)
            return;
        output.WriteLine("place,entry,weight,size");
        for (var i = 0; i < Order.Count; i++)
            output.WriteLine($"{i + 1},{Order[i].No},{Order[i].Weight},{Order[i].Size}");
    }
}
