using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;

namespace CardPlatform.Grains.Unions;

/// <summary>Owns one union: rare commands, one at a time.</summary>
internal sealed class UnionGrain(LedgerAccess access, UnionTree tree)
    : LedgerGrain<UnionState, UnionEvent>(access, StreamShapes.Unions), IUnionGrain
{
    private long Id => this.GetPrimaryKeyLong();

    public Task<UnionAnswer> RegisterAsync(UnionCommand.Register command, RequestName request) =>
        RunAsync(command, request);

    public Task<UnionAnswer> MoveAsync(UnionCommand.Move command, RequestName request) => RunAsync(command, request);

    public Task<UnionAnswer> RenameAsync(UnionCommand.Rename command, RequestName request) =>
        RunAsync(command, request);

    public async Task<UnionView?> GetAsync()
    {
        var union = await StateAsync();
        LeaveIfNothing();
        return union.Name is null ? null : new UnionView(Id, Version, union);
    }

    private async Task<UnionAnswer> RunAsync(UnionCommand command, RequestName request)
    {
        var answer = await ExecuteAsync(UnionLedgerCommand.For(Id, command, request));

        // This process need not wait for the journal to tell it what it has just written.
        if (answer is UnionAnswer.Done { IsReplay: false } done)
            tree.Publish(Id, done.Version, done.Event);
        return answer;
    }
}
