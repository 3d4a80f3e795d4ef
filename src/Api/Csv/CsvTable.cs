using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CardPlatform.Api.Csv;

/// <summary>
/// Rows as CSV (RFC 4180) for people's spreadsheets: UTF-8 with a byte order mark, because some take it for a local
/// code page otherwise, and no text that they would take for a formula.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    private readonly MemoryStream _bytes = new();
    private readonly CsvWriter _writer;

    public CsvTable(params IReadOnlyList<string> columns)
    {
        _writer = new CsvWriter(
            new StreamWriter(_bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Rfc4180);
        foreach (var column in columns)
            Add(column);
        EndRow();
    }

    /// <summary>
    /// Text from wherever. A spreadsheet runs what begins with one of these as a formula, whoever wrote it; the
    /// apostrophe keeps it text. Numbers are written apart, so that a minus stays a minus.
    /// </summary>
    public void Add(string? text) =>
        _writer.WriteField(text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{text}" : text);

    public void Add(long number) => _writer.WriteField(number);

    public void EndRow() => _writer.NextRecord();

    /// <summary>What was added since the last time.</summary>
    public byte[] TakeBytes()
    {
        _writer.Flush();
        var bytes = _bytes.ToArray();
        _bytes.SetLength(0);
        return bytes;
    }

    public void Dispose()
    {
        _writer.Dispose();
        _bytes.Dispose();
    }
}
