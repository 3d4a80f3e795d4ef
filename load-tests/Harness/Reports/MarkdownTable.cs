using System.Text;

namespace CardPlatform.Harness.Reports;

/// <summary>A table in Markdown. Columns whose title ends in <c>:</c> are of numbers, and stand to the right.</summary>
internal sealed class MarkdownTable(params string[] titles)
{
    private readonly StringBuilder _rows = new();

    public void Add(params string[] cells) => AppendRow(cells.Select(Escape));

    public override string ToString()
    {
        var rule = titles.Select(title => title.EndsWith(':') ? "---:" : "---");
        return $"| {string.Join(" | ", titles.Select(title => title.TrimEnd(':')))} |\n"
            + $"|{string.Join('|', rule)}|\n{_rows}";
    }

    private void AppendRow(IEnumerable<string> cells) =>
        _rows.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>A bar or a line break would end the cell, and <c>&lt;</c> begin a tag.</summary>
    private static string Escape(string text) => text
        .ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal);
}
