using System.Diagnostics;
using System.Globalization;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Grains.Activities;
using CardPlatform.Ledger;
using CardPlatform.Silo.Audit;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Hosting;
using CardPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Silo.Tests.Stress;

/// <summary>
/// A hundred people for every seat of one activity, at once. <c>CARDPLATFORM_RUSH_PEOPLE</c> sets how many people; what
/// it takes is printed (docs/benchmarks/activities.md).
/// </summary>
public sealed class RushTests(PostgresFixture postgres, ITestOutputHelper output)
{
    private const int People = 5_000;
    private const int PeoplePerSeat = 100;
    private const int InFlight = 10_000;

    [Fact]
    public async Task Rush_OfAHundredPeopleForEachSeat_SeatsExactlyAsManyAndAnswersAll()
    {
        var people = Setting("CARDPLATFORM_RUSH_PEOPLE") ?? People;
        var (seats, waits) = (people / PeoplePerSeat, people * 9 / 10);
        var database = await postgres.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(database);
        await using var host = SiloHost.Build(new SiloOptions { Port = 0 }, database);
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var activities = new StressActivities(grains);
        var activity = await activities.LaunchAsync(
            StressActivities.Terms(seats) with { Waitlist = new WaitlistTerms(waits, 2) });

        var clock = Stopwatch.StartNew();
        var answers = await AllAsync(grains.GetGrain<IActivityGrain>(activity.Value), people);
        var seconds = clock.Elapsed.TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{people} people, {seats} seats: {seconds:0.00} s, {(seats + waits) / seconds:0} sign-ups/s, "
            + $"{people / seconds:0} answers/s"));

        Assert.Equal(seats, answers.OfType<SignUpAnswer.Seated>().DistinctBy(seated => seated.No).Count());
        Assert.Equal(
            Enumerable.Range(1, waits),
            answers.OfType<SignUpAnswer.Waitlisted>().Select(waiting => waiting.Position).Order());
        Assert.Equal(
            people - seats - waits,
            answers.Count(answer => answer is SignUpAnswer.Declined { Reason: SignUpDecline.WaitlistFull }));
        for (var n = 1; n <= people; n += PeoplePerSeat / 2)
            Assert.Equal(answers[n - 1], await activities.JoinAsync(activity, n));
        await host.StopAsync();
        await AuditAsync(database);
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : null;

    private static async Task<SignUpAnswer[]> AllAsync(IActivityGrain activity, int people)
    {
        var answers = new SignUpAnswer[people];
        var joins = Enumerable.Range(1, people).Select(StressActivities.JoinOf).ToArray();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(people, InFlight)).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < people; i = Interlocked.Increment(ref next))
                answers[i] = (await activity.AskAsync(joins[i])).Answer;
        })));
        return answers;
    }

    private async Task AuditAsync(string database)
    {
        var clock = Stopwatch.StartNew();
        var report = await LedgerAudit.RunAsync(database);
        using var printed = new StringWriter();
        report.Print(printed);
        output.WriteLine($"audit: {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.True(report.IsClean, printed.ToString());
    }
}
