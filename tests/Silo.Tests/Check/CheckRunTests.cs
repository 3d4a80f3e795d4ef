using CardPlatform.Silo.Check;

namespace CardPlatform.Silo.Tests.Check;

public sealed class CheckRunTests
{
    [Fact]
    public async Task Check_OfThisBuild_PassesEveryCapability()
    {
        var report = await CheckRun.RunAsync(TextWriter.Null, default);

        string[] names =
        [
            "quote", "redeem", "replay", "mismatch", "decline", "partial-refund", "grant-by-rule", "hold-capture-void",
            "purse-coupon-discount", "maker-checker", "sign-up", "waitlist-promotion", "draw", "check-in",
            "survives-kill", "audit",
        ];
        var passed = string.Join(',', names.Select(name => $"\"{name}\""));
        Assert.Equal($$"""{"ok":true,"passed":[{{passed}}]}""", report.ToJson());
    }

    [Fact]
    public async Task Check_Interrupted_ReportsWhatHadPassed()
    {
        using var interruption = new CancellationTokenSource();
        using var progress = new InterruptingProgress("ok      redeem", interruption);

        var report = await CheckRun.RunAsync(progress, interruption.Token);

        Assert.Equal(
            """{"ok":false,"passed":["quote","redeem"],"failed":[{"name":"check","why":"interrupted"}]}""",
            report.ToJson());
    }

    [Fact]
    public void Report_OfAFailure_SaysWhatAndWhy()
    {
        var failure = new CheckReport.Failure("redeem", "expected 201, got 500");
        var report = new CheckReport(IsOk: false, ["quote"], [failure]);

        Assert.Equal(
            """{"ok":false,"passed":["quote"],"failed":[{"name":"redeem","why":"expected 201, got 500"}]}""",
            report.ToJson());
    }
}
