namespace CardPlatform.Silo.Import;

/// <summary>The columns of one file: those that it must have, and those that it has besides.</summary>
internal sealed class FileColumns
{
    private readonly int[] _places;
    private readonly int _expected;

    private FileColumns(int expected, int[] places) => (_expected, _places) = (expected, places);

    /// <summary>How many fields a line has.</summary>
    public int Count => _expected + _places.Count(place => place >= 0);

    /// <summary>Understands a header; null if it is not one of this kind of file.</summary>
    public static FileColumns? Read(string header, string expected, string optional)
    {
        var names = header.Trim().Split(',');
        var (must, may) = (expected.Split(','), Names(optional));
        var besides = names.Skip(must.Length).ToArray();
        var isKnown = names.Take(must.Length).SequenceEqual(must)
            && besides.Distinct().Count() == besides.Length
            && besides.All(may.Contains);
        return isKnown ? new FileColumns(must.Length, [.. may.Select(name => PlaceOf(name))]) : null;

        int PlaceOf(string name)
        {
            var index = Array.IndexOf(besides, name);
            return index < 0 ? -1 : must.Length + index;
        }
    }

    /// <summary>The fields as the format wants them.</summary>
    public string[] Arrange(string[] fields) => _places.Length == 0
        ? fields
        : [.. fields[.._expected], .. _places.Select(place => place < 0 ? "" : fields[place])];

    private static string[] Names(string columns) => columns.Length == 0 ? [] : columns.Split(',');
}
