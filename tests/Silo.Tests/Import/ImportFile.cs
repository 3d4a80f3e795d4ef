using System.Globalization;
using System.Text;
using CardPlatform.Domain.Cards;
using CardPlatform.Ledger.Bulk;
using CardPlatform.Silo.Import;
using Npgsql;

namespace CardPlatform.Silo.Tests.Import;

/// <summary>A file of cards in a temporary folder, and what it becomes in a database.</summary>
internal sealed class ImportFile : IDisposable
{
    private readonly ThrowAwayFolder _folder = new("cardplatform-import-");
    private readonly string _connectionString;

    public ImportFile(string connectionString, params IEnumerable<string> rows)
        : this(CardImport.Header, connectionString, rows)
    {
    }

    private ImportFile(string header, string connectionString, IEnumerable<string> rows)
    {
        _connectionString = connectionString;
        Path = System.IO.Path.Combine(_folder.Path, "cards.csv");
        File.WriteAllText(Path, header + "\n" + string.Concat(rows.Select(row => row + "\n")));
    }

    /// <summary>A file that has other columns besides.</summary>
    public static ImportFile With(string columns, string connectionString, params IEnumerable<string> rows) =>
        new($"{CardImport.Header},{columns}", connectionString, rows);

    public string Path { get; }

    public string[] Rejects => File.Exists(RejectsPath) ? File.ReadAllLines(RejectsPath, Encoding.UTF8) : [];

    private string RejectsPath => System.IO.Path.Combine(_folder.Path, "cards.rejects.csv");

    public static string Number(int serial) =>
        CardNumber.WithCheckDigit("62990199" + serial.ToString("00000000", CultureInfo.InvariantCulture)).Digits;

    public static string Row(int serial) => $"{Number(serial)},M{serial},17,郑州,active";

    public Task<BulkProgress> ImportAsync(Action<long>? report = null) => new ImportRun<CardRow>(
        new CardImport(), TimeProvider.System).RunAsync(_connectionString, Path, report ?? (_ => { }), default);

    public async Task<long> CountAsync(string condition)
    {
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var command = source.CreateCommand($"select count(*) from ledger.journal where {condition}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public void Dispose() => _folder.Dispose();
}
