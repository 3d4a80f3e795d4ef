using System.Text;

namespace CardPlatform.Silo.Import;

/// <summary>The fields of one line (RFC 4180, without line breaks inside a field).</summary>
internal static class CsvFields
{
    /// <summary>Splits a line, or says what is wrong with it.</summary>
    public static RejectReason? TrySplit(string line, int columns, out string[] fields)
    {
        var hasQuotes = line.Contains('"');
        var split = hasQuotes ? SplitQuoted(line) : line.Split(',');
        fields = split ?? [];
        if (split is null)
            return RejectReason.BadQuoting;
        return split.Length == columns ? null : RejectReason.WrongColumnCount;
    }

    /// <summary>Quotes a field that needs it.</summary>
    public static string Quote(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? field
            : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string[]? SplitQuoted(string line)
    {
        var fields = new List<string>();
        for (var at = 0; ; at++)
        {
            if (ReadField(line, ref at) is not { } field)
                return null;
            fields.Add(field);
            if (at == line.Length)
                return [.. fields];
        }
    }

    /// <summary>Reads one field and stops at the comma after it, or at the end; null if its quoting is wrong.</summary>
    private static string? ReadField(string line, ref int at)
    {
        if (at == line.Length || line[at] != '"')
        {
            var end = line.IndexOf(',', at);
            end = end < 0 ? line.Length : end;
            var plain = line[at..end];
            at = end;
            return plain.Contains('"') ? null : plain;
        }

        var field = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                field.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else
            {
                at++;
                return at == line.Length || line[at] == ',' ? field.ToString() : null;
            }
        }

        return null;
    }
}
