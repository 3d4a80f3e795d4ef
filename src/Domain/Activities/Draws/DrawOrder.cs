using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CardPlatform.Domain.Activities.Draws;

/// <summary>
/// Puts the entries of a draw in order: an entry of weight w has w tickets; ticket t of entry n is the HMAC-SHA256,
/// keyed with the seed, of the SHA-256 of the published list, n in 8 bytes and t (from 1) in 4, both big-endian. The
/// smallest ticket of an entry counts, and entries stand in ascending order of it. That draws without replacement in
/// proportion to the weights. Pure, so that anybody can replay it.
/// </summary>
public static class DrawOrder
{
    private const int MessageBytes = SHA256.HashSizeInBytes + sizeof(long) + sizeof(int);

    /// <param name="seed">The 32 bytes that were committed to.</param>
    /// <param name="list">The list as published.</param>
    /// <returns>The numbers of the entries, the first drawn first.</returns>
    public static IReadOnlyList<int> Of(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> list)
    {
        var entries = DrawList.Read(list);
        Span<byte> message = stackalloc byte[MessageBytes];
        SHA256.HashData(list, message);
        var tickets = new Ticket[entries.Count];
        for (var i = 0; i < tickets.Length; i++)
            tickets[i] = Smallest(seed, message, entries[i]);
        Array.Sort(tickets);
        return Array.ConvertAll(tickets, ticket => ticket.No);
    }

    /// <summary>The SHA-256 of the numbers in order, each followed by a line feed, in hexadecimal digits.</summary>
    public static string HashOf(IReadOnlyList<int> order)
    {
        var text = new StringBuilder(order.Count * 7);
        foreach (var no in order)
            text.Append(no).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())));
    }

    private static Ticket Smallest(ReadOnlySpan<byte> seed, Span<byte> message, DrawEntry entry)
    {
        Span<byte> ticket = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(message[SHA256.HashSizeInBytes..], entry.No);
        var smallest = new Ticket(UInt128.MaxValue, UInt128.MaxValue, entry.No);
        for (var t = 1; t <= entry.Weight; t++)
        {
            BinaryPrimitives.WriteInt32BigEndian(message[(SHA256.HashSizeInBytes + sizeof(long))..], t);
            HMACSHA256.HashData(seed, message, ticket);
            var next = new Ticket(
                BinaryPrimitives.ReadUInt128BigEndian(ticket),
                BinaryPrimitives.ReadUInt128BigEndian(ticket[16..]),
                entry.No);
            if (next.CompareTo(smallest) < 0)
                smallest = next;
        }

        return smallest;
    }

    /// <summary>32 bytes as two numbers; of equal tickets, if there ever were, the lower entry is first.</summary>
    private readonly record struct Ticket(UInt128 High, UInt128 Low, int No) : IComparable<Ticket>
    {
        public int CompareTo(Ticket other)
        {
            var high = High.CompareTo(other.High);
            if (high != 0)
                return high;
            var low = Low.CompareTo(other.Low);
            return low != 0 ? low : No.CompareTo(other.No);
        }
    }
}
