using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Draws;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Grains.Journaling;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Activities;

/// <summary>Draws and other steps that time brings, through the read model that says what is due.</summary>
public sealed class DrawTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private const int People = 12;

    private ActivityScene Activities => new(Process, Scene);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draw_WhenItsTimeHasCome_IsMadeOnceByTwoProcesses()
    {
        var (activity, cards) = await EnteredAsync(Drawn());
        var sealedYet = (await Activities.Activity(activity).GetDrawAsync())!;
        Assert.Null(sealedYet.Seed);
        var other = await StartProcessAsync();
        await ProjectAsync(activity);

        Clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(Process.Activities.TickAsync(Token), other.Activities.TickAsync(Token));

        var draw = (await Activities.Activity(activity).GetDrawAsync())!;
        Assert.Equal(sealedYet.Commitment, draw.Commitment);
        Assert.Equal(draw.Commitment, HashOf(Convert.FromHexString(draw.Seed!)));
        Assert.Equal(draw.ListHash, HashOf(Encoding.ASCII.GetBytes(draw.List!)));
        var order = DrawOrder.Of(Convert.FromHexString(draw.Seed!), Encoding.ASCII.GetBytes(draw.List!));
        Assert.Equal(draw.OrderHash, DrawOrder.HashOf(order));
        Assert.Equal(People, order.Count);
        var seated = await SeatedAsync(activity, cards);
        Assert.Equal(order.Take(3).Order(), seated.Select(signUp => signUp.No).Order());
    }

    [Fact]
    public async Task Draw_WinnersOfTheSeries_WeighLess()
    {
        var terms = Drawn() with
        {
            Series = new SeriesTerms(SeriesCode.Of("trips"), 5),
            Draw = new DrawTerms(
                Weights: [new TagWeight(Domain.Members.TagCode.Of("model-worker"), 10)],
                EarlierWinners: new EarlierWinners(1, 90)),
        };
        var (first, cards) = await EnteredAsync(terms, "model-worker");
        await ProjectAsync(first);
        Clock.Advance(TimeSpan.FromHours(1));
        await Process.Activities.TickAsync(Token);
        var winners = await SeatedAsync(first, cards);

        var second = await Activities.LaunchAsync(terms with
        {
            Sessions = Activities.Terms(3).Sessions,
            SignUp = Activities.Terms(3).SignUp,
            Waitlist = null,
        });
        await EnterAsync(second);
        await ProjectAsync(second);
        Clock.Advance(TimeSpan.FromHours(1));
        await Process.Activities.TickAsync(Token);

        var list = (await Activities.Activity(second).GetDrawAsync())!.List!;
        foreach (var card in cards)
        {
            var no = (await Activities.FindAsync(second, card)).No.ToString(CultureInfo.InvariantCulture);
            var weight = winners.Any(winner => winner.Leader == card) ? 1 : 10;
            Assert.Contains($"\n{no},{weight},1\n", list, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tick_AnOfferThatNobodyAnswered_GoesToTheNext()
    {
        var activity = await Activities.LaunchAsync(Activities.Terms(1) with
        {
            Waitlist = new WaitlistTerms(10, 1, Clock.GetUtcNow().AddHours(20)),
        });
        var cards = new List<CardId>();
        for (var n = 1; n <= 3; n++)
        {
            cards.Add(await Scene.ActiveCardAsync(n));
            await Activities.JoinAsync(activity, n);
        }

        await Activities.CancelAsync(activity, 1);
        Assert.Equal(SignUpStage.Offered, await Activities.StageAsync(activity, cards[1]));
        await ProjectAsync(activity);
        Clock.Advance(TimeSpan.FromMinutes(61));
        await Process.Activities.TickAsync(Token);

        Assert.Equal(SignUpEnd.OfferLapsed, (await Activities.FindAsync(activity, cards[1])).End);
        Assert.Equal(SignUpStage.Offered, await Activities.StageAsync(activity, cards[2]));
        var mine = Assert.Single((await Activities.Desk(3).FindSignUpsAsync(Scene.Number(3)))!);
        Assert.Equal((activity, 3), (mine.Activity, mine.SignUp.No));
    }

    private ActivityTerms Drawn() => Activities.Terms(3) with
    {
        Mode = SignUpMode.Draw,
        Waitlist = null,
        Draw = new DrawTerms(),
        Price = new ActivityPrice(Fen.Zero, Fen.Zero),
    };

    private async Task<(ActivityId Activity, List<CardId> Cards)> EnteredAsync(
        ActivityTerms terms, params string[] tags)
    {
        var activity = await Activities.LaunchAsync(terms);
        var cards = new List<CardId>();
        for (var n = 1; n <= People; n++)
        {
            cards.Add(await Scene.ActiveCardAsync(n));
            if (tags.Length == 0)
                continue;
            var member = Scene.Issue(n).Member;
            Assert.IsType<Grains.Cards.CardAnswer.Done>(await Scene.Card(cards[^1]).UpdateMemberAsync(
                new CardCommand.UpdateMember(
                    member.UnionId, member.City, Tags: [.. tags.Select(Domain.Members.TagCode.Of)]),
                Scene.NextRequest()));
        }

        await EnterAsync(activity);
        return (activity, cards);
    }

    private async Task EnterAsync(ActivityId activity)
    {
        for (var n = 1; n <= People; n++)
            Assert.IsType<SignUpAnswer.Entered>(await Activities.JoinAsync(activity, n));
    }

    private async Task<List<SignUp>> SeatedAsync(ActivityId activity, List<CardId> cards)
    {
        var all = await Task.WhenAll(cards.Select(card => Activities.FindAsync(activity, card)));
        return [.. all.Where(signUp => signUp.Stage is SignUpStage.Seated)];
    }

    // The journal shows a row to the projector once every older transaction of the server has ended.
    private async Task ProjectAsync(ActivityId activity)
    {
        await using var projector = Process.CreateProjector();
        var stream = new StreamId(StreamKind.Activity, activity.Value);
        var due = StreamShapes.Activities.Fold(
            await Process.Journal.LoadAsync(stream, ActivityState.SnapshotFormat)).Due;
        do
        {
            await projector.RefreshAsync(Token);
        }
        while ((await Process.ReadModels.ReadActivitiesAsync(new ActivityFilter(), long.MaxValue, 10, Token))
            .Activities.SingleOrDefault(row => row.Activity == activity.Value)?.DueAt != due);
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
