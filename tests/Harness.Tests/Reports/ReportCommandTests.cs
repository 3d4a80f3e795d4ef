using System.CommandLine;
using CardPlatform.Harness.Reports;
using CardPlatform.Silo;

namespace CardPlatform.Harness.Tests.Reports;

public sealed class ReportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cardplatform-report-").FullName;
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
    }

    [Fact]
    public async Task Report_OfAnEarlierRun_MakesItsPageAgainBesideIt()
    {
        var paths = await ReportFiles.WriteAsync(SampleReport.Make(), _folder, CancellationToken.None);
        var before = await File.ReadAllTextAsync(paths.Page);
        File.Delete(paths.Page);

        Assert.Equal(0, await RunAsync("report", paths.Json));

        Assert.Equal(before, await File.ReadAllTextAsync(paths.Page));
        Assert.Equal(paths.Page, _output.ToString().Trim());
    }

    [Fact]
    public async Task Report_WithOut_WritesThereAndPrintsMarkdownIfAsked()
    {
        var paths = await ReportFiles.WriteAsync(SampleReport.Make(), _folder, CancellationToken.None);
        var elsewhere = Path.Combine(_folder, "elsewhere");

        Assert.Equal(0, await RunAsync("report", paths.Json, "--out", elsewhere, "--markdown"));

        Assert.Equal(["2026-11-25-5e6a287.html"], Directory.GetFiles(elsewhere).Select(Path.GetFileName));
        Assert.Contains("| `burst_vs_tpcb` | 8.91× |", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.json", null)]
    [InlineData("other.json", "{}")]
    public async Task Report_OfNoRun_SaysSoInASentence(string name, string? text)
    {
        var path = Path.Combine(_folder, name);
        if (text is not null)
            await File.WriteAllTextAsync(path, text);

        var failure = await Assert.ThrowsAsync<SentenceException>(() => RunAsync("report", path));

        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] arguments) =>
        new RootCommand { ReportCommand.Create() }.Parse(arguments).InvokeAsync(
            new InvocationConfiguration { Output = _output, EnableDefaultExceptionHandler = false });
}
