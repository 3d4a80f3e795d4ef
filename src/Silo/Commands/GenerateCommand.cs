using System.CommandLine;
using System.Globalization;
using CardPlatform.Silo.Generation;
using CardPlatform.Silo.Import;

namespace CardPlatform.Silo.Commands;

/// <summary>
/// Writes synthetic cards, merchants and unions: the same files for the same numbers and seed, always.
/// </summary>
internal static class GenerateCommand
{
    private const string Cards = "cards.csv";
    private const string Merchants = "merchants.csv";
    private const string Unions = "unions.csv";

    public static Command Create()
    {
        var cards = new Option<int>("--cards") { Description = "How many cards.", DefaultValueFactory = _ => 1000 };
        var merchants = new Option<int>("--merchants")
        {
            Description = "How many merchants.",
            DefaultValueFactory = _ => 100,
        };
        var seed = new Option<long>("--seed")
        {
            Description = "Another seed, another province.",
            DefaultValueFactory = _ => 1,
        };
        var folder = new Option<string>("--out")
        {
            Description = "Where to write.",
            DefaultValueFactory = _ => "generated",
        };
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there." };

        var command = new Command(
            "generate", "Write synthetic cards.csv, merchants.csv and unions.csv for the 18 cities of Henan.")
        {
            cards, merchants, seed, folder, force,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(cards),
            parsed.GetValue(merchants),
            parsed.GetValue(seed),
            parsed.GetValue(folder)!,
            parsed.GetValue(force),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        int cards, int merchants, long seed, string folder, bool overwrites, CancellationToken cancellationToken)
    {
        if (cards is < 0 or > CardRows.MaxRows || merchants is < 0 or > MerchantRows.MaxRows)
            throw new SentenceException(
                $"There can be 0 to {CardRows.MaxRows} cards and 0 to {MerchantRows.MaxRows} merchants.");
        string[] paths = [Path.Combine(folder, Cards), Path.Combine(folder, Merchants), Path.Combine(folder, Unions)];
        var existing = paths.FirstOrDefault(File.Exists);
        if (existing is not null && !overwrites)
            throw new SentenceException(
                $"{existing} is already there: name another folder with --out, or overwrite it with --force.");
        try
        {
            Directory.CreateDirectory(folder);
            await WriteAsync(Cards, CardRows.Header, cards, CardRows.Write(cards, seed));
            await WriteAsync(Merchants, MerchantImport.Header, merchants, MerchantRows.Write(merchants, seed));
            await WriteAsync(Unions, UnionImport.Header, UnionRows.Count, UnionRows.Write(seed));
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SentenceException($"The files cannot be written: {error.Message}", error);
        }

        async Task WriteAsync(string name, string header, int count, IEnumerable<string> rows)
        {
            var path = Path.Combine(folder, name);
            await GeneratedFile.WriteAsync(path, header, rows, cancellationToken);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path}: {count} rows"));
        }
    }
}
