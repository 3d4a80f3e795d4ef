using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CardPlatform.Architecture.Tests;

/// <summary>The house style where it can be counted.</summary>
public sealed partial class TidinessTests
{
    private const int MaxFileLines = 400;
    private const int MaxLineLength = 120;

    private static string[] Sources([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
        return
        [
            .. new[] { "src", "tests", "load-tests" }.SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)),
        ];
    }

    /// <summary>The rules below hold of no files at all, too: these are found, so all are.</summary>
    [Fact]
    public void Sources_OfEveryFolder_AreFound()
    {
        Assert.NotEmpty(Sources());
        Assert.All(
            ["/src/Domain/", "/src/Silo/", "/tests/Architecture.Tests/", "/load-tests/"],
            folder => Assert.Contains(Sources(), file => file.Contains(folder, StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_AreShort() => Assert.Empty(
        Sources().Where(file => File.ReadLines(file).Count() > MaxFileLines));

    [Fact]
    public void Lines_FitThePage() => Assert.Empty(Sources().SelectMany(file => File.ReadLines(file)
        .Select((line, index) => (line, place: $"{file}:{index + 1}"))
        .Where(at => at.line.Length > MaxLineLength)
        .Select(at => at.place)));

    [Fact]
    public void Types_AreNamedForWhatTheyAre() => Assert.Empty(Sources().SelectMany(file =>
        VagueTypeName().Matches(File.ReadAllText(file)).Select(match => $"{file}: {match.Value}")));

    [Theory]
    [InlineData("class", "CardManager", true)]
    [InlineData("record", "CardDto", true)]
    [InlineData("class", "LedgerServices", false)]
    public void VagueTypeName_OnSamples_TellsThemApart(string kind, string name, bool isVague) =>
        Assert.Equal(isVague, VagueTypeName().IsMatch($"internal {kind} {name}(int argument)"));

    [GeneratedRegex(@"\b(class|record|struct|interface)\s+\w*(Manager|Helper|Helpers|Util|Utils|Service|Dto|DTO)\b")]
    private static partial Regex VagueTypeName();
}
