using System.Globalization;
using System.Runtime.InteropServices;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Harness.Workloads;

/// <summary>The cards of a database that are in use, in a file that every process of the run reads.</summary>
/// <param name="Numbers">Their numbers.</param>
/// <param name="Rows">Of each, the row of the imported file, from 0.</param>
/// <param name="FirstCardId">The id of the card of the first row; the others follow in the order of rows.</param>
internal sealed record CardBook(long[] Numbers, int[] Rows, long FirstCardId)
{
    private const int NumberColumn = 0;
    private const int StatusColumn = 4;

    public int Count => Numbers.Length;

    public long CardIdOf(int index) => FirstCardId + Rows[index];

    public CardNumber NumberOf(int index) => CardNumber.Parse(
        Numbers[index].ToString(CultureInfo.InvariantCulture), null);

    /// <summary>Reads the file that <c>generate</c> wrote.</summary>
    public static CardBook OfFile(string cardsFile, long firstCardId)
    {
        var numbers = new List<long>();
        var rows = new List<int>();
        foreach (var (row, line) in File.ReadLines(cardsFile).Skip(1).Index())
        {
            var fields = line.Split(',', StatusColumn + 2);
            if (fields[StatusColumn] != "active")
                continue;
            numbers.Add(long.Parse(fields[NumberColumn], CultureInfo.InvariantCulture));
            rows.Add(row);
        }

        return new CardBook([.. numbers], [.. rows], firstCardId);
    }

    public void Write(string path)
    {
        using var file = File.Create(path);
        file.Write(MemoryMarshal.AsBytes<long>([FirstCardId, Count]));
        file.Write(MemoryMarshal.AsBytes<long>(Numbers));
        file.Write(MemoryMarshal.AsBytes<int>(Rows));
    }

    public static CardBook Read(string path)
    {
        using var file = File.OpenRead(path);
        var head = new long[2];
        file.ReadExactly(MemoryMarshal.AsBytes(head.AsSpan()));
        var (numbers, rows) = (new long[head[1]], new int[head[1]]);
        file.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        file.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return new CardBook(numbers, rows, head[0]);
    }
}
