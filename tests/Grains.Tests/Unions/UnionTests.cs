using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Grains.Unions;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Unions;

public sealed class UnionTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    [Fact]
    public async Task Register_UnderAParent_LiesWithinAllAboveAtOnce()
    {
        await TreeAsync();

        Assert.True(Process.Unions.IsWithin(3, 1));
        Assert.True(Process.Unions.IsWithin(3, 3));
        Assert.False(Process.Unions.IsWithin(1, 3));
        Assert.False(Process.Unions.IsWithin(4, 2));
        Assert.True(Process.Unions.IsWithin(99, 99));
        Assert.False(Process.Unions.IsWithin(99, 1));
    }

    [Fact]
    public async Task Register_UnderNobody_IsRefused()
    {
        var answer = await RegisterAsync(3, parent: 2);

        Assert.Equal(new UnionAnswer.Refused(UnionRefusal.UnionParentMissing), answer);
        Assert.Null(await Union(3).GetAsync());
    }

    [Fact]
    public async Task Move_OfAUnion_TakesAllBelowItAlongInEveryProcess()
    {
        await TreeAsync();
        var other = await StartProcessAsync();

        Assert.IsType<UnionAnswer.Done>(
            await Union(2).MoveAsync(new UnionCommand.Move(4), Scene.Province, Scene.NextRequest()));

        Assert.True(Process.Unions.IsWithin(3, 4));
        await RefreshUntilAsync(other, () => other.Unions.IsWithin(3, 4));
        Assert.Equal(4, other.Unions.Count);
    }

    [Fact]
    public async Task Move_IntoItsOwnSubtree_IsRefused()
    {
        await TreeAsync();

        Assert.Equal(
            new UnionAnswer.Refused(UnionRefusal.UnionCircular),
            await Union(1).MoveAsync(new UnionCommand.Move(3), Scene.Province, Scene.NextRequest()));
    }

    [Fact]
    public async Task Move_OfTwoUnionsIntoEachOtherAtOnce_LetsOneThrough()
    {
        await TreeAsync();
        var other = new Scene(await StartProcessAsync());
        var (reached, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        Ledger.HoldNext(reached, release.Task);
        var here = Union(2).MoveAsync(new UnionCommand.Move(4), Scene.Province, Scene.NextRequest());
        await reached.Task;

        var there = await other.Union(4).MoveAsync(
            new UnionCommand.Move(3), Scene.Province, new RequestName("actor/other", "1"));
        release.SetResult();

        Assert.IsType<UnionAnswer.Done>(there);
        Assert.Equal(new UnionAnswer.Refused(UnionRefusal.UnionCircular), await here);
    }

    [Fact]
    public async Task Move_Repeated_AnswersTheOriginal()
    {
        await TreeAsync();
        var name = Scene.NextRequest();
        var first = Assert.IsType<UnionAnswer.Done>(
            await Union(3).MoveAsync(new UnionCommand.Move(4), Scene.Province, name));

        Assert.Equal(
            first with { IsReplay = true },
            await Union(3).MoveAsync(new UnionCommand.Move(4), Scene.Province, name));
    }

    [Fact]
    public async Task Rename_OfAUnion_KeepsItsPlace()
    {
        await TreeAsync();

        await Union(3).RenameAsync(new UnionCommand.Rename(UnionName.Of("新名")), Scene.Province, Scene.NextRequest());

        var view = await Union(3).GetAsync();
        Assert.Equal(("新名", 2L), (view!.State.Name?.Value, view.State.Parent));
        Assert.True(Process.Unions.IsWithin(3, 2));
    }

    private IUnionGrain Union(long id) => Scene.Union(id);

    private Task<UnionAnswer> RegisterAsync(long id, long? parent) => Union(id).RegisterAsync(
        new UnionCommand.Register(UnionName.Of($"工会{id}"), parent), Scene.Province, Scene.NextRequest());

    /// <summary>1 above 2 and 4; 2 above 3.</summary>
    private async Task TreeAsync()
    {
        foreach (var (id, parent) in new (long, long?)[] { (1, null), (2, 1), (3, 2), (4, 1) })
            Assert.IsType<UnionAnswer.Done>(await RegisterAsync(id, parent));
    }
}
