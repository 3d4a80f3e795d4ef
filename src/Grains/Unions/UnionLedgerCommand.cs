using CardPlatform.Domain.Json;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Unions;

/// <summary>
/// A command to a union. What lies above the parent that it names is read from the journal before each decision, and a
/// move is also written to the stream of the tree: two moves that could make a circle together are decided one after
/// the other, whatever process they come to.
/// </summary>
internal sealed class UnionLedgerCommand(
    long union, UnionCommand command, Actor actor, IUnionTree unions, RequestKey request)
    : LedgerCommand<UnionState, UnionEvent, UnionAnswer>(request)
{
    private static readonly StreamId Tree = new(StreamKind.Union, UnionState.Tree);

    private IReadOnlyList<long> _above = [];
    private long _treeVersion;

    public static UnionLedgerCommand For(
        long union, UnionCommand command, Actor actor, IUnionTree unions, RequestName name) => new(
        union,
        command,
        actor,
        unions,
        Requests.To(name, new StreamId(StreamKind.Union, union), DomainJson.UnionCommands.Write(command)));

    public override async ValueTask PrepareAsync(UnionState state, IJournal journal)
    {
        if (command is UnionCommand.Move)
            _treeVersion = (await journal.LoadAsync(Tree, UnionState.SnapshotFormat)).Version;
        _above = await ReadAboveAsync(journal);
    }

    public override Proposal<UnionEvent, UnionAnswer> Decide(UnionState state, long version, DateTimeOffset now) =>
        UnionRegister.Decide(union, state, command, _above, actor, unions, now) switch
        {
            UnionDecision.Accepted(var happens) => new Proposal<UnionEvent, UnionAnswer>.Write(
                happens, new UnionAnswer.Done(union, version, happens, IsReplay: false))
            {
                Others = happens is UnionEvent.Moved ? [Rearrange(now)] : [],
            },
            UnionDecision.Refused(var reason) =>
                new Proposal<UnionEvent, UnionAnswer>.Refuse(new UnionAnswer.Refused(reason)),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };

    public override UnionAnswer Replay(JournalEntry original) => new UnionAnswer.Done(
        original.Stream.Id,
        original.Version,
        DomainJson.UnionEvents.Read(original.Events.Span)[^1],
        IsReplay: true);

    public override UnionAnswer Mismatch() => UnionAnswer.RequestMismatch.Instance;

    private async Task<IReadOnlyList<long>> ReadAboveAsync(IJournal journal)
    {
        var above = new List<long>();
        var next = command switch
        {
            UnionCommand.Register register => register.Parent,
            UnionCommand.Move move => move.Parent,
            _ => null,
        };
        while (next is { } id && above.Count < UnionRegister.MaxDepth)
        {
            var history = await journal.LoadAsync(new StreamId(StreamKind.Union, id), UnionState.SnapshotFormat);
            var state = StreamShapes.Unions.Fold(history);
            if (state.Name is null)
                break;
            above.Add(id);
            next = state.Parent;
        }

        return above;
    }

    private Append Rearrange(DateTimeOffset now) => new(
        Tree, _treeVersion, DomainJson.UnionEvents.Write([new UnionEvent.Rearranged(now, union)]));
}
