using System.Text.Json;
using CardPlatform.Harness.Reports;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Tests.Reports;

public sealed class ReportFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cardplatform-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task WriteAsync_AFullRun_NamesFilesByDayAndCommit()
    {
        var paths = await ReportFiles.WriteAsync(SampleReport.Make(), _folder, CancellationToken.None);

        Assert.Equal(Path.Combine(_folder, "2026-11-25-5e6a287.json"), paths.Json);
        Assert.Equal(Path.Combine(_folder, "2026-11-25-5e6a287.html"), paths.Page);
        Assert.True(File.Exists(paths.Page));
    }

    [Fact]
    public async Task WriteAsync_AQuickRunOfChangedFiles_SaysBothInTheName()
    {
        var report = SampleReport.Make();
        report = report with { IsQuick = true, Versions = report.Versions with { Commit = "5e6a287+" } };

        var paths = await ReportFiles.WriteAsync(report, _folder, CancellationToken.None);

        Assert.Equal("2026-11-25-5e6a287-changed-quick.json", Path.GetFileName(paths.Json));
    }

    [Fact]
    public async Task WriteAsync_TwiceOnADay_KeepsBoth()
    {
        await ReportFiles.WriteAsync(SampleReport.Make(), _folder, CancellationToken.None);
        var second = await ReportFiles.WriteAsync(SampleReport.Make(), _folder, CancellationToken.None);

        Assert.Equal("2026-11-25-5e6a287-2.html", Path.GetFileName(second.Page));
        Assert.Equal(4, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task ReadAsync_OfWhatWasWritten_IsTheSame()
    {
        var report = SampleReport.Make(hasFailure: true);

        var paths = await ReportFiles.WriteAsync(report, _folder, CancellationToken.None);
        var read = await ReportFiles.ReadAsync(paths.Json);

        Assert.Equivalent(report, read, strict: true);
        Assert.Equal(ReportFiles.ToPage(report), ReportFiles.ToPage(read));
    }

    [Fact]
    public async Task WriteAsync_ListsOfNumbers_StayOnOneLine()
    {
        var paths = await ReportFiles.WriteAsync(SampleReport.Make(), _folder, CancellationToken.None);

        var lines = await File.ReadAllLinesAsync(paths.Json);

        Assert.Contains(lines, line => line.StartsWith("      \"completedEachSecond\": [", StringComparison.Ordinal)
            && line.EndsWith("],", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("        \"curve\": [[350, ", StringComparison.Ordinal));
        Assert.InRange(lines.Length, 1_000, 3_000);
    }

    [Fact]
    public async Task WriteAsync_ARateOverNoTime_LosesNothingElse()
    {
        var report = SampleReport.Make();
        report = report with { Cells = [report.Cells[0] with { Completed = 0, Seconds = 0 }, .. report.Cells.Skip(1)] };

        var paths = await ReportFiles.WriteAsync(report, _folder, CancellationToken.None);
        var read = await ReportFiles.ReadAsync(paths.Json);

        Assert.Equal(0, read.Cells[0].Seconds);
        Assert.Equal(report.Cells.Count, read.Cells.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "startedAt": "2026-11-25T14:02:00Z" }""")]
    public async Task ReadAsync_SomethingElse_IsRefused(string text)
    {
        var path = Path.Combine(_folder, "other.json");
        await File.WriteAllTextAsync(path, text);

        await Assert.ThrowsAsync<JsonException>(() => ReportFiles.ReadAsync(path));
    }

    [Fact]
    public async Task WriteAsync_ARunThatMeasuredNothing_StillMakesAPage()
    {
        var report = SampleReport.Make() with { Ratios = [], Cells = [], Figures = Array.Empty<Figure>() };

        var paths = await ReportFiles.WriteAsync(report, _folder, CancellationToken.None);

        Assert.Contains("CardPlatform benchmarks", await File.ReadAllTextAsync(paths.Page), StringComparison.Ordinal);
    }
}
