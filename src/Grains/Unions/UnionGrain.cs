using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;

namespace CardPlatform.Grains.Unions;

/// <summary>Owns one union: rare commands, one at a time.</summary>
internal sealed class UnionGrain(LedgerAccess access, UnionTree tree)
    : LedgerGrain<UnionState, UnionEvent>(access, StreamShapes.Unions), IUnionGrain
{
    private long Id => this.GetPrimaryKeyLong();

    public Task<UnionAnswer> RegisterAsync(UnionCommand.Register command, Actor actor, RequestName request) =>
        RunAsync(command, actor, request);

    public Task<UnionAnswer> MoveAsync(UnionCommand.Move command, Actor actor, RequestName request) =>
        RunAsync(command, actor, request);

    public Task<UnionAnswer> RenameAsync(UnionCommand.Rename command, Actor actor, RequestName request) =>
        RunAsync(command, actor, request);

    public async Task<UnionView?> GetAsync()
    {
        var union = await StateAsync();
        LeaveIfNothing();
        return union.Name is null ? null : new UnionView(Id, Version, union);
    }

    private async Task<UnionAnswer> RunAsync(UnionCommand command, Actor actor, RequestName request)
    {
        var answer = await ExecuteAsync(UnionLedgerCommand.For(Id, command, actor, tree, request));

        // This process need not wait for the journal to tell it what it has just written.
        if (answer is UnionAnswer.Done { IsReplay: false } done)
            tree.Publish(Id, done.Version, done.Event);
        return answer;
    }
}
