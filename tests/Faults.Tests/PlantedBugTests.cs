using CardPlatform.Faults.Server;
using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>
/// The proof that the tests of faults can fail: the same scenarios, against a server whose ledger has one of four bugs,
/// find it; and against the same program without a bug they find nothing.
/// </summary>
public sealed class PlantedBugTests(PostgresFixture postgres, ITestOutputHelper output)
{
    /// <summary>An entry stands elsewhere than its answer said.</summary>
    [Fact]
    public async Task Ledger_WithoutAFence_IsFoundOutByTwoServers() =>
        AssertFound(Verification.Answers, await ShareAsync(PlantedBug.NoFence));

    [Fact]
    public async Task Ledger_ThatAnswersBeforeItCommits_IsFoundOutByAKill() =>
        AssertFound(Verification.Answers, await KillAsync(PlantedBug.AnswerBeforeCommit));

    [Fact]
    public async Task Ledger_WithoutRequestKeys_IsFoundOutByLostReplies() =>
        AssertFound(Verification.Entries, await LoseRepliesAsync(PlantedBug.NoRequestKey));

    /// <summary>What was sold and what was counted come apart.</summary>
    [Fact]
    public async Task Ledger_WithQuotasOutsideTheCommit_IsFoundOutByAKill() =>
        AssertFound(Verification.Audit, await KillAsync(PlantedBug.QuotaOutsideCommit));

    [Fact]
    public async Task Ledger_WithoutABug_PassesTwoServers() => Assert.Empty(await ShareAsync(PlantedBug.None));

    [Fact]
    public async Task Ledger_WithoutABug_PassesAKill() => Assert.Empty(await KillAsync(PlantedBug.None));

    [Fact]
    public async Task Ledger_WithoutABug_PassesLostReplies() => Assert.Empty(await LoseRepliesAsync(PlantedBug.None));

    private async Task<IReadOnlyList<Finding>> ShareAsync(PlantedBug bug) => await TwoServersScenario.RunAsync(
        await postgres.CreateDatabaseAsync(), ServerProgram.With(bug), requestsEach: 10);

    private async Task<IReadOnlyList<Finding>> KillAsync(PlantedBug bug) => await new KilledInABatchScenario(
        await postgres.CreateDatabaseAsync(), ServerProgram.With(bug)).RunAsync(kills: 1);

    private async Task<IReadOnlyList<Finding>> LoseRepliesAsync(PlantedBug bug) => await LostReplyScenario.RunAsync(
        await postgres.CreateDatabaseAsync(), ServerProgram.With(bug), cuts: 3);

    private void AssertFound(string check, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            output.WriteLine($"{finding}");
        Assert.Contains(findings, finding => finding.Check == check);
    }
}
