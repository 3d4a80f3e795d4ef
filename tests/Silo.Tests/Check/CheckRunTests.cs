using CardPlatform.Silo.Check;

namespace CardPlatform.Silo.Tests.Check;

public sealed class CheckRunTests
{
    [Fact]
    public async Task Check_OfThisBuild_PassesEveryCapability()
    {
        var report = await CheckRun.RunAsync(TextWriter.Null, default);

        Assert.Equal(
            """{"ok":true,"passed":["quote","redeem","replay","mismatch","decline","survives-kill","audit"]}""",
            report.ToJson());
    }

    [Fact]
    public void Report_OfAFailure_SaysWhatAndWhy()
    {
        var report = new CheckReport(IsOk: false, ["quote"], [new CheckReport.Failure("redeem", "expected 201, got 500")]);

        Assert.Equal(
            """{"ok":false,"passed":["quote"],"failed":[{"name":"redeem","why":"expected 201, got 500"}]}""",
            report.ToJson());
    }
}
