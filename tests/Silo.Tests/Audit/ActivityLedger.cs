using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Activities;
using CardPlatform.Ledger;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Hosting;
using CardPlatform.Silo.Tests.Stress;
using CardPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Silo.Tests.Audit;

/// <summary>
/// A ledger in which people have signed up, paid, waited, cancelled and been drawn: made once, and copied for every
/// test that damages it.
/// </summary>
public sealed class ActivityLedger(PostgresFixture postgres) : IAsyncLifetime
{
    /// <summary>More entries than a snapshot waits for.</summary>
    private const int People = 80;

    private const int Seats = 70;
    private const int Entrants = 12;
    private string _database = "";

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(_database);
        await using var host = SiloHost.Build(new SiloOptions { Port = 0 }, _database);
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var shop = await new StressShop(grains).OpenAsync(cards: 3, terminals: 1);
        var activities = new StressActivities(grains);
        await DrawAsync(grains, activities);
        await PayAsync(grains, activities, shop);
        await FillAsync(activities);
        await host.StopAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<string> CopyAsync() => postgres.CopyDatabaseAsync(_database);

    private static async Task FillAsync(StressActivities activities)
    {
        var activity = await activities.LaunchAsync(StressActivities.Terms(Seats));
        for (var n = 1; n <= People; n++)
            await activities.JoinAsync(activity, 9_000 + n);
    }

    /// <summary>Of two who have paid one cancels late, and who waits takes the seat.</summary>
    private static async Task PayAsync(IGrainFactory grains, StressActivities activities, StressShop shop)
    {
        var free = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        var activity = await activities.LaunchAsync(StressActivities.Terms(2) with
        {
            Price = new ActivityPrice(new Fen(100), new Fen(500)),
            Cancellation = new CancellationTerms(free, new BasisPoints(2_500)),
            Series = new SeriesTerms(SeriesCode.Of("cinema"), PerPerson: 2),
        });
        foreach (var number in shop.Cards)
            await Desk(grains, number).SignUpAsync(new SignUpRequest(activity, number, [], Session: null, "join"));
        await Desk(grains, shop.Cards[1]).CancelAsync(new OwnSignUpRequest(activity, shop.Cards[1], "cancel"));
        var taken = await Desk(grains, shop.Cards[2])
            .AcceptAsync(new OwnSignUpRequest(activity, shop.Cards[2], "accept"));
        Assert.IsType<SignUpAnswer.Seated>(Assert.IsType<DeskAnswer.Decided>(taken).Answer);
        await Desk(grains, shop.Cards[0]).AdvanceAsync(activity);
    }

    private static async Task DrawAsync(IGrainFactory grains, StressActivities activities)
    {
        var terms = StressActivities.Terms(2);
        var closes = TimeProvider.System.GetUtcNow().AddSeconds(4);
        var activity = await activities.LaunchAsync(terms with
        {
            SignUp = new Interval(terms.SignUp.From, closes),
            Mode = SignUpMode.Draw,
            Waitlist = null,
            Draw = new DrawTerms(),
        });
        for (var n = 1; n <= Entrants; n++)
            Assert.IsType<SignUpAnswer.Entered>(await activities.JoinAsync(activity, 8_000 + n));
        var desk = grains.GetGrain<IActivityDeskGrain>(ActivityDesks.Of(activity));
        while ((await grains.GetGrain<IActivityGrain>(activity.Value).GetAsync())!.Figures[0].Taken == 0)
            await desk.AdvanceAsync(activity);
    }

    private static IActivityDeskGrain Desk(IGrainFactory grains, CardNumber number) =>
        grains.GetGrain<IActivityDeskGrain>(ActivityDesks.Of(number));
}
