using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>A command to a card's life, with the rows of the numbers that it claims and retires.</summary>
internal sealed class CardLifecycleCommand(CardId card, CardCommand command, RequestKey request)
    : LedgerCommand<CardState, CardEvent, CardAnswer>(request)
{
    public static CardLifecycleCommand For(CardId card, CardCommand command, RequestName name)
    {
        var json = DomainJson.CardCommands.Write(command);
        var request = command is CardCommand.Issue
            ? Requests.ToMake(name, StreamKind.Card, json)
            : Requests.To(name, new StreamId(StreamKind.Card, card.Value), json);
        return new CardLifecycleCommand(card, command, request);
    }

    public override Proposal<CardEvent, CardAnswer> Decide(CardState state, long version, DateTimeOffset now) =>
        CardLifecycle.Decide(state, command, now) switch
        {
            CardDecision.Accepted(var happens) => new Proposal<CardEvent, CardAnswer>.Write(
                happens, new CardAnswer.Done(card, version, happens, IsReplay: false))
            {
                Others = NumbersIn(happens),
            },
            CardDecision.Refused(var reason) =>
                new Proposal<CardEvent, CardAnswer>.Refuse(new CardAnswer.Refused(reason)),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };

    public override CardAnswer Replay(JournalEntry original) => new CardAnswer.Done(
        new CardId(original.Stream.Id),
        original.Version,
        DomainJson.CardEvents.Read(original.Events.Span)[^1],
        IsReplay: true);

    public override CardAnswer Mismatch() => CardAnswer.RequestMismatch.Instance;

    // A number's first entry claims it for ever; whoever comes second finds its stream at version 1 or 2.
    public override CardAnswer? ConflictAt(StreamId other) =>
        Claimed() is { } number && other == StreamOf(number)
            ? new CardAnswer.Refused(CardRefusal.CardNumberTaken)
            : null;

    private static StreamId StreamOf(CardNumber number) => new(StreamKind.CardNumber, number.Value);

    private CardNumber? Claimed() => command switch
    {
        CardCommand.Issue issue => issue.Number,
        CardCommand.ReplaceNumber replace => replace.Number,
        _ => null,
    };

    private Append[] NumbersIn(CardEvent happens) => happens switch
    {
        CardEvent.Issued issued => [Assign(issued.Number, issued.At)],
        CardEvent.NumberReplaced replaced =>
            [Assign(replaced.Number, replaced.At), Retire(replaced.Retired, replaced.At)],
        _ => [],
    };

    private Append Assign(CardNumber number, DateTimeOffset at) => new(
        StreamOf(number),
        expectedVersion: 0,
        DomainJson.CardNumberEvents.Write([new CardNumberEvent.Assigned(at, card)]));

    private static Append Retire(CardNumber number, DateTimeOffset at) => new(
        StreamOf(number),
        expectedVersion: 1,
        DomainJson.CardNumberEvents.Write([new CardNumberEvent.Retired(at)]));
}
