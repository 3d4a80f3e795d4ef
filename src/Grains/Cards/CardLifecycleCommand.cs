using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// A command to a card's life, with the rows of the numbers that it claims and retires, and of the person.
/// </summary>
/// <param name="card">The account.</param>
/// <param name="command">What is asked.</param>
/// <param name="request">Its name, and what it says.</param>
/// <param name="person">Where the person's stream is; only issuing a card needs it.</param>
internal sealed class CardLifecycleCommand(
    CardId card, CardCommand command, RequestKey request, MemberPlace person = default)
    : LedgerCommand<CardState, CardEvent, CardAnswer>(request)
{
    /// <summary>Whether the person's place was taken in the meantime: by the person, or, rarely, by another.</summary>
    public bool HasLostItsPlace { get; private set; }

    public static CardLifecycleCommand For(CardId card, CardCommand command, RequestName name) => new(
        card,
        command,
        Requests.To(name, new StreamId(StreamKind.Card, card.Value), DomainJson.CardCommands.Write(command)));

    public static CardLifecycleCommand ToIssue(
        CardId card, CardCommand.Issue command, MemberPlace person, RequestName name) => new(
        card, command, Requests.ToMake(name, StreamKind.Card, DomainJson.CardCommands.Write(command)), person);

    public override Proposal<CardEvent, CardAnswer> Decide(CardState state, long version, DateTimeOffset now) =>
        CardLifecycle.Decide(state, command, now) switch
        {
            CardDecision.Accepted(CardEvent.Issued) when person.Card is not null => Refuse(CardRefusal.MemberHasCard),
            CardDecision.Accepted(var happens) => new Proposal<CardEvent, CardAnswer>.Write(
                happens, new CardAnswer.Done(card, version, happens, IsReplay: false))
            {
                Others = RowsBeside(happens),
            },
            CardDecision.Refused(var reason) => Refuse(reason),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };

    public override CardAnswer Replay(JournalEntry original) => new CardAnswer.Done(
        new CardId(original.Stream.Id),
        original.Version,
        DomainJson.CardEvents.Read(original.Events.Span)[^1],
        IsReplay: true);

    public override CardAnswer Mismatch() => CardAnswer.RequestMismatch.Instance;

    // A number's first entry claims it for ever, and so does a person's; whoever comes second finds the stream there.
    public override CardAnswer? ConflictAt(StreamId other)
    {
        HasLostItsPlace = command is CardCommand.Issue && other == person.Stream;
        if (HasLostItsPlace)
            return new CardAnswer.Refused(CardRefusal.MemberHasCard);
        return Claimed() is { } number && other == StreamOf(number)
            ? new CardAnswer.Refused(CardRefusal.CardNumberTaken)
            : null;
    }

    private static Proposal<CardEvent, CardAnswer>.Refuse Refuse(CardRefusal reason) =>
        new(new CardAnswer.Refused(reason));

    private static StreamId StreamOf(CardNumber number) => new(StreamKind.CardNumber, number.Value);

    private CardNumber? Claimed() => command switch
    {
        CardCommand.Issue issue => issue.Number,
        CardCommand.ReplaceNumber replace => replace.Number,
        CardCommand.Reopen reopen => reopen.Number,
        _ => null,
    };

    private Append[] RowsBeside(CardEvent happens) => happens switch
    {
        CardEvent.Issued issued => [Assign(issued.Number, issued.At), Enrol(issued)],
        CardEvent.NumberReplaced replaced =>
            [Assign(replaced.Number, replaced.At), Retire(replaced.Retired, replaced.At)],
        CardEvent.Reopened reopened =>
            [Assign(reopened.Number, reopened.At), Retire(reopened.Retired, reopened.At)],
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

    private Append Enrol(CardEvent.Issued issued) => new(
        person.Stream,
        expectedVersion: 0,
        DomainJson.MemberEvents.Write([new MemberEvent.Enrolled(issued.At, issued.Member.MemberNo, card)]));
}
