using CardPlatform.Domain.Json;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Rulebooks;

/// <summary>A command to the rulebook.</summary>
internal sealed class RulebookLedgerCommand(
    RulebookCommand command, Actor actor, IUnionTree unions, RequestKey request)
    : LedgerCommand<Rulebook, RulebookEvent, RulebookAnswer>(request)
{
    private static readonly StreamId Stream = new(StreamKind.Rulebook, IRulebookGrain.Key);

    public static RulebookLedgerCommand For(
        RulebookCommand command, Actor actor, IUnionTree unions, RequestName name) =>
        new(command, actor, unions, Requests.To(name, Stream, DomainJson.RulebookCommands.Write(command)));

    public override Proposal<RulebookEvent, RulebookAnswer> Decide(
        Rulebook state, long version, DateTimeOffset now) => Declaring.Decide(state, command, actor, unions, now) switch
        {
            RulebookDecision.Accepted(var happens) => new Proposal<RulebookEvent, RulebookAnswer>.Write(
                happens, new RulebookAnswer.Done(version, happens, IsReplay: false)),
            RulebookDecision.Refused(var reason, var problem) =>
                new Proposal<RulebookEvent, RulebookAnswer>.Refuse(new RulebookAnswer.Refused(reason, problem)),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };

    public override RulebookAnswer Replay(JournalEntry original) => new RulebookAnswer.Done(
        original.Version, DomainJson.RulebookEvents.Read(original.Events.Span)[^1], IsReplay: true);

    public override RulebookAnswer Mismatch() => RulebookAnswer.RequestMismatch.Instance;
}
