using System.Security.Cryptography;
using System.Text;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Draws;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;

namespace CardPlatform.Domain.Tests.Activities;

public sealed class DrawTests
{
    private static readonly ActivityTerms Drawn = Fair.Terms(2) with
    {
        Mode = SignUpMode.Draw,
        MaxGroupSize = 3,
        Draw = new DrawTerms(
            LosersWait: true,
            [new TagWeight(TagCode.Of("model-worker"), 3), new TagWeight(TagCode.Of("hardship"), 2)],
            new EarlierWinners(1, 90)),
        Series = new SeriesTerms(SeriesCode.Of("cinema-2026"), 2),
        Waitlist = new WaitlistTerms(10, 24, Fair.Start),
    };

    private static readonly SignUpCommand.HoldDraw HoldDraw = new([]);

    private static byte[] Seed => Convert.FromHexString(Fair.Secrets.Seed);

    /// <summary>The bytes, hash by hash, as docs/draw.md tells them.</summary>
    [Fact]
    public void Order_OfAList_IsThatOfItsSmallestTickets()
    {
        var list = Encoding.ASCII.GetBytes("entry,weight,size\n1,1,1\n2,3,1\n7,2,4\n");
        var entries = new (int No, int Weight)[] { (1, 1), (2, 3), (7, 2) };
        var expected = entries
            .OrderBy(
                entry => Enumerable.Range(1, entry.Weight)
                    .Select(ticket => Convert.ToHexString(HMACSHA256.HashData(
                        Seed,
                        (byte[])
                        [
                            .. SHA256.HashData(list), 0, 0, 0, 0, 0, 0, 0, (byte)entry.No, 0, 0, 0, (byte)ticket,
                        ])))
                    .Min(StringComparer.Ordinal),
                StringComparer.Ordinal)
            .Select(entry => entry.No);

        Assert.Equal(expected, DrawOrder.Of(Seed, list));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData("7\n2\n1\n"u8)), DrawOrder.HashOf([7, 2, 1]));
    }

    /// <summary>What the script in docs/draw.md prints for this list and the seed 00 01 … 1f.</summary>
    [Fact]
    public void Order_ReplayedByTheScriptOfThePage_IsTheSame()
    {
        var list = DrawList.Write(
            [.. Enumerable.Range(1, 40).Select(no => new DrawEntry(no, 1 + (no % 5), 1 + (no % 3)))]);
        var order = DrawOrder.Of(Seed, list);

        Assert.Equal(
            "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd",
            LaunchSecrets.CommitmentTo(Fair.Secrets.Seed));
        Assert.Equal("e8c666ae823c8407f111646e227ec5cb4ffee0e07e8de259e803658826266e09", DrawList.HashOf(list));
        Assert.Equal("4cf7625f3ae97a1f4a818bf460a50bebd5c2faa7d14683758a8cf63b0fb46e7a", DrawOrder.HashOf(order));
        Assert.Equal([13, 7, 34], order.Take(3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("entry,weight,size\n1,1,1")]
    [InlineData("entry,weight,size\r\n1,1,1\r\n")]
    [InlineData("entry,weight,size\n2,1,1\n1,1,1\n")]
    [InlineData("entry,weight,size\n1,0,1\n")]
    [InlineData("entry,weight,size\n1,1\n")]
    public void List_OutOfShape_IsNotRead(string list) =>
        Assert.Throws<FormatException>(() => DrawList.Read(Encoding.ASCII.GetBytes(list)));

    /// <summary>Over 4,000 seeds, each entry is first as often as its weight says, within five deviations.</summary>
    [Fact]
    public void Order_OverManySeeds_FollowsTheWeights()
    {
        DrawEntry[] entries = [new(1, 1, 1), new(2, 2, 1), new(3, 5, 1)];
        var list = DrawList.Write(entries);
        const int Draws = 4_000;
        var first = Enumerable.Range(0, Draws)
            .Select(n => DrawOrder.Of(SHA256.HashData(BitConverter.GetBytes(n)), list)[0])
            .CountBy(no => no)
            .ToDictionary();

        Assert.All(entries, entry =>
        {
            var share = entry.Weight / 8.0;
            var deviation = Math.Sqrt(Draws * share * (1 - share));
            Assert.InRange(first[entry.No], (Draws * share) - (5 * deviation), (Draws * share) + (5 * deviation));
        });
    }

    [Fact]
    public void HoldDraw_BeforeSignUpIsOver_DoesNothing()
    {
        var activity = Fair.Launched(Drawn).After(Fair.Join(1));

        Assert.Equal(Fair.Week.Until, Advancing.NextDueAt(activity, Fair.Now));
        Assert.Empty(Fair.Decide(activity, HoldDraw, Fair.Week.Until.AddTicks(-1)).Events);
        Assert.True(Advancing.IsDrawDue(activity, Fair.Week.Until));
    }

    [Fact]
    public void HoldDraw_OnceDue_SeatsInDrawnOrderAndTheOthersWaitInIt()
    {
        var activity = Fair.Launched(Drawn)
            .After([.. Enumerable.Range(1, 9).Select(card => Fair.Join(card))]);

        var drawn = Fair.Decide(activity, HoldDraw, Fair.Week.Until);

        var list = DrawList.Write([.. Enumerable.Range(1, 9).Select(no => new DrawEntry(no, 1, 1))]);
        var order = DrawOrder.Of(Seed, list);
        Assert.Equal(
            (DrawList.HashOf(list), DrawOrder.HashOf(order)),
            (drawn.State.Draw!.ListHash, drawn.State.Draw.OrderHash));
        Assert.Equal(
            order.Take(2).Order(),
            drawn.State.SignUps.Where(signUp => signUp.Stage is SignUpStage.Seated).Select(signUp => signUp.No));
        Assert.Equal(
            order.Skip(2),
            drawn.State.SignUps.Where(signUp => signUp.Stage is SignUpStage.Waiting)
                .OrderBy(drawn.State.PositionOf)
                .Select(signUp => signUp.No));
        Assert.Empty(Fair.Decide(drawn.State, HoldDraw, Fair.Week.Until).Events);
        Assert.Equal(Fair.Secrets.Seed, drawn.State.Secrets!.Seed);
        Assert.Equal(LaunchSecrets.CommitmentTo(Fair.Secrets.Seed), Convert.ToHexStringLower(SHA256.HashData(Seed)));
    }

    [Fact]
    public void HoldDraw_WhereLosersLose_EndsThem()
    {
        var activity = Fair.Launched(Drawn with { Draw = new DrawTerms(), Waitlist = null })
            .After([.. Enumerable.Range(1, 1_500).Select(card => Fair.Join(card))]);

        var drawn = Fair.Decide(activity, HoldDraw, Fair.Week.Until).State.Advanced(Fair.Week.Until);

        Assert.Equal(2, drawn.SignUps.Count(signUp => signUp.Stage is SignUpStage.Seated));
        Assert.Equal(1_498, drawn.SignUps.Count(signUp => signUp.End is SignUpEnd.NoSeat));
    }

    /// <summary>More are drawn than a step seats; who cancels meanwhile changes nothing of the order.</summary>
    [Fact]
    public void Seating_WhileSomebodyCancels_GoesOnInDrawnOrder()
    {
        var activity = Fair.Launched(Drawn with { Sessions = [Fair.SessionOf(1, 1_200)] })
            .After([.. Enumerable.Range(1, 1_500).Select(card => Fair.Join(card))]);
        var drawn = Fair.Decide(activity, HoldDraw, Fair.Week.Until);
        var order = DrawOrder.Of(Seed, Encoding.ASCII.GetBytes(drawn.State.Draw!.List));
        Assert.True(drawn.State.Draw.IsSeating);

        var cancelled = Fair.Decide(drawn.State, Fair.Cancel(order[1_100]), Fair.Week.Until);
        var seated = cancelled.State.Advanced(Fair.Week.Until);

        Assert.Equal(
            order.Take(1_201).Where(no => no != order[1_100]).Order(),
            seated.SignUps.Where(signUp => signUp.Stage is SignUpStage.Seated).Select(signUp => signUp.No));
        var replayed = drawn.Events.Concat(cancelled.Events).Aggregate(activity, (state, each) => state.Apply(each))
            .Advanced(Fair.Week.Until);
        Assert.Equal(DomainJson.ActivityStates.Write(seated), DomainJson.ActivityStates.Write(replayed));
    }

    [Fact]
    public void HoldDraw_OfSeatsThatCost_OffersThem()
    {
        var activity = Fair.Launched(Drawn with { Price = Fair.OneYuan }).After(Fair.Join(1));

        var drawn = Fair.Decide(activity, HoldDraw, Fair.Week.Until).State.Of(1);

        Assert.Equal((SignUpStage.Offered, Fair.Week.Until.AddHours(24)), (drawn.Stage, drawn.Until!.Value));
    }

    [Fact]
    public void Weights_OfTagsGroupsAndEarlierWinners_AreTheLightest()
    {
        var activity = Fair.Launched(Drawn).After(
            Entry(1, Fair.Person(1, tags: ["model-worker", "hardship"])),
            Entry(2, Fair.Person(2, tags: "hardship"), Fair.Person(3)),
            Entry(4, Fair.Person(4, tags: "hardship"), Fair.Person(5, tags: "model-worker")),
            Entry(6, Fair.Person(6, tags: "model-worker")));
        Assert.Equal([3, 1, 2, 3], activity.SignUps.Select(signUp => signUp.Weight));

        var drawn = Fair.Decide(
            activity, new SignUpCommand.HoldDraw([new CardId(5), new CardId(6), new CardId(99)]), Fair.Week.Until);

        Assert.Equal([3, 1, 1, 1], drawn.State.SignUps.Select(signUp => signUp.Weight));
        Assert.Equal("GA==", Assert.IsType<ActivityEvent.Drawn>(drawn.Events[0]).Earlier);
    }

    private static SignUpCommand.Join Entry(long card, params Applicant[] people) =>
        new(people, null, Fair.Request($"join-{card}"));
}
