using CardPlatform.Harness.Reports;

namespace CardPlatform.Harness.Tests.Reports;

/// <summary>
/// Pages to look at, which no assertion replaces: <c>CARDPLATFORM_SAMPLE_REPORT=FOLDER</c> keeps them there.
/// </summary>
public sealed class SamplePageTests
{
    [Theory]
    [InlineData("good.html", false)]
    [InlineData("failed.html", true)]
    public async Task Page_OfASample_IsOfASizeThatOpensAtOnce(string name, bool hasFailure)
    {
        var page = ReportFiles.ToPage(SampleReport.Make(hasFailure));
        if (Environment.GetEnvironmentVariable("CARDPLATFORM_SAMPLE_REPORT") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, name), page);
        }

        Assert.InRange(page.Length, 50_000, 500_000);
    }
}
