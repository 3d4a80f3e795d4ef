using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Projections;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Grains.Unions;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Grains.Tests.Projections;

/// <summary>Each entry is in the read models once, whatever becomes of the projector on the way.</summary>
public sealed class ProjectorTests(PostgresFixture postgres) : ProjectionTest(postgres)
{
    private const string SummedPostings = """
        select coalesce(string_agg(account || '=' || amount, ' ' order by account collate "C"), '') from (
          select leg->>0 as account, sum((leg->>1)::bigint) as amount
          from ledger.journal, json_array_elements(postings) as leg group by 1) as sums
        """;

    private const string ProjectedBalances =
        "select coalesce(string_agg(account || '=' || amount_fen, ' ' order by account), '') "
        + "from projection.account_balance";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refresh_AfterRedemptions_HasTheSumsOfThePostings()
    {
        await SellAsync(times: 5);
        await using var projector = Process.CreateProjector();

        await ProjectAllAsync(projector);

        var balances = await QueryAsync<string>(ProjectedBalances);
        Assert.Contains("funder/union=1500", balances, StringComparison.Ordinal);
        Assert.Equal(await QueryAsync<string>(SummedPostings), balances);
        Assert.Equal(0m, await QueryAsync<decimal>("select sum(amount_fen) from projection.account_balance"));
    }

    [Fact]
    public async Task Refresh_WithNothingNew_ChangesNothing()
    {
        await SellAsync(times: 2);
        await using var projector = Process.CreateProjector();
        await ProjectAllAsync(projector);
        var before = await DumpAsync();

        Assert.True(await projector.RefreshAsync(Token));

        Assert.Equal(before, await DumpAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refresh_DyingAtAWrite_CountsEachEntryOnce(bool isWritten)
    {
        var store = new FaultyProjectionStore(Process.ProjectionStore);
        await using var projector = Process.CreateProjector(store);
        await SellAsync(times: 2);
        await ProjectAllAsync(projector);
        await SellAsync(times: 3);
        if (isWritten)
            store.DieAfterNextWrite();
        else
            store.DieBeforeNextWrite();

        await Assert.ThrowsAsync<IOException>(() => ProjectAllAsync(projector));
        await ResumeAsync(projector);

        Assert.Equal(await QueryAsync<string>(SummedPostings), await QueryAsync<string>(ProjectedBalances));
    }

    [Fact]
    public async Task Refresh_ByTwoProcesses_IsDoneByOneUntilItLeaves()
    {
        var other = await StartProcessAsync();
        await using var first = Process.CreateProjector();
        await using var second = other.CreateProjector();
        await SellAsync(times: 2);

        await ProjectAllAsync(first);
        Assert.False(await second.RefreshAsync(Token));
        await first.DisposeAsync();
        await SellAsync(times: 2);
        await ResumeAsync(second);

        Assert.Equal(await QueryAsync<string>(SummedPostings), await QueryAsync<string>(ProjectedBalances));
    }

    [Fact]
    public async Task Refresh_AfterAReset_BuildsTheSameAgain()
    {
        await SellAsync(times: 3);
        await using var projector = Process.CreateProjector();
        await ProjectAllAsync(projector);
        await SellAsync(times: 2);
        await ProjectAllAsync(projector);
        var incremental = await DumpAsync();

        await Process.ProjectionStore.ResetAsync(Token);
        Assert.Equal("", await DumpAsync());
        await SellAsync(times: 1);

        // The projector believes to stand at the end; it may write nothing, or all would be counted twice later.
        await Assert.ThrowsAsync<PostgresException>(() => ProjectAllAsync(projector));
        await ResumeAsync(projector);
        var rebuilt = await DumpAsync();
        Assert.NotEqual(incremental, rebuilt);
        await Process.ProjectionStore.ResetAsync(Token);
        await using var again = (await StartProcessAsync()).CreateProjector();
        await projector.DisposeAsync();
        await ProjectAllAsync(again);
        Assert.Equal(rebuilt, await DumpAsync());
    }

    [Fact]
    public async Task Refresh_OfReadModelsOfNewerCode_LeavesThemAlone()
    {
        await using (await Process.ProjectionStore.TryOpenAsync(Projector.Format + 1, Token))
        {
            // A newer build was here.
        }

        await SellAsync(times: 1);
        await using var projector = Process.CreateProjector();

        Assert.False(await projector.RefreshAsync(Token));
        Assert.Equal("", await DumpAsync());
    }

    [Fact]
    public async Task Refresh_ItsBackendKilled_GoesOnWhereItStood()
    {
        await using var projector = Process.CreateProjector();
        await SellAsync(times: 2);
        await ProjectAllAsync(projector);
        await QueryAsync<long>(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where application_name = 'cardplatform-projector' and datname = current_database()
            """);
        await SellAsync(times: 2);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => ProjectAllAsync(projector));
        await ResumeAsync(projector);

        Assert.Equal(await QueryAsync<string>(SummedPostings), await QueryAsync<string>(ProjectedBalances));
    }

    [Fact]
    public async Task Refresh_LifeOfACard_EndsAsTheCardDoes()
    {
        await using var projector = Process.CreateProjector();
        var card = await Scene.ActiveCardAsync(1);
        await ProjectAllAsync(projector);
        Assert.Equal("77 410100 2 2026-03-02", await MemberAsync(card));

        await Scene.Card(card).SuspendAsync(Scene.NextRequest());
        await Scene.Card(card).ReportLostAsync(Scene.NextRequest());
        await ProjectAllAsync(projector);
        Assert.Equal($"77 410100 {(int)CardStatus.Lost} 2026-03-02", await MemberAsync(card));

        await Scene.Card(card).ReplaceNumberAsync(new CardCommand.ReplaceNumber(Scene.Number(2)), Scene.NextRequest());
        await ProjectAllAsync(projector);
        Assert.Equal($"77 410100 {(int)CardStatus.Suspended} 2026-03-02", await MemberAsync(card));
    }

    [Fact]
    public async Task Refresh_AMemberUpdated_HasWhatCampaignsAskAbout()
    {
        await using var projector = Process.CreateProjector();
        var card = await Scene.ActiveCardAsync(1);
        await ProjectAllAsync(projector);
        await Scene.Card(card).UpdateMemberAsync(
            new CardCommand.UpdateMember(
                UnionId: 78,
                new City(410300),
                Gender.Female,
                Birthday: new DateOnly(1990, 5, 1),
                JoinedOn: new DateOnly(2015, 1, 1),
                [TagCode.Of("model-worker"), TagCode.Of("hardship")]),
            Scene.NextRequest());
        await ProjectAllAsync(projector);

        Assert.Equal(
            $"({card},78,1990-05-01,2015-01-01,2026-03-02,410300,2,{(int)Gender.Female},f,"
            + "\"{hardship,model-worker}\")",
            await QueryAsync<string>("select row(m.*)::text from projection.member m"));
    }

    [Fact]
    public async Task Refresh_Unions_HasTheTreeAsItStands()
    {
        await using var projector = Process.CreateProjector();
        await RegisterAsync(1, parent: null);
        await RegisterAsync(2, parent: 1);
        await RegisterAsync(3, parent: 1);
        await ProjectAllAsync(projector);
        await UnionOf(3).MoveAsync(new UnionCommand.Move(2), Scene.Province, Scene.NextRequest());
        await UnionOf(2).RenameAsync(
            new UnionCommand.Rename(UnionName.Of("renamed")), Scene.Province, Scene.NextRequest());
        await ProjectAllAsync(projector);

        Assert.Equal(
            "(1,,410100,u1) (2,1,410100,renamed) (3,2,410100,u3)",
            await QueryAsync<string>(
                "select string_agg(row(u.*)::text, ' ' order by union_id) from projection.union_node u"));

        Task RegisterAsync(long id, long? parent) => UnionOf(id).RegisterAsync(
            new UnionCommand.Register(UnionName.Of($"u{id}"), parent, new City(410100)),
            Scene.Province,
            Scene.NextRequest());
    }

    [Fact]
    public async Task Refresh_Redemptions_CountByCampaignDayAndPlace()
    {
        await using var projector = Process.CreateProjector();
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        await Scene.ApprovedAsync(Scene.Checkout(1));
        await ProjectAllAsync(projector);
        await Scene.ApprovedAsync(Scene.Checkout(1, total: 3_000));
        await ProjectAllAsync(projector);

        Assert.Equal(
            $"({campaign},2026-03-02,{Scene.Terminal.Merchant},2,5000,1000,600,300,100,0,0,410100)",
            await QueryAsync<string>("select row(f.*)::text from projection.campaign_figure f"));
    }

    private IUnionGrain UnionOf(long id) => Process.Grains.GetGrain<IUnionGrain>(id);

    private Task<string> MemberAsync(CardId card) => QueryAsync<string>(
        $"""
        select concat_ws(' ', union_id, city, status, issued_on) from projection.member where card_id = {card.Value}
        """);

    /// <summary>A projector that has resigned asks again after its patience.</summary>
    private async Task ResumeAsync(Projector projector)
    {
        Clock.Advance(TimeSpan.FromSeconds(2));
        await ProjectAllAsync(projector);
    }

    private async Task SellAsync(int times)
    {
        if (await Scene.Registry.FindCardAsync(Scene.Number(9)) is null)
        {
            await Scene.ActiveCardAsync(9);
            await Scene.RunningCampaignAsync();
        }

        for (var i = 0; i < times; i++)
            await Scene.ApprovedAsync(Scene.Checkout(9));
    }
}
