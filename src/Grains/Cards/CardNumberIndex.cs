using System.Collections.Concurrent;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// Leads from a card number to its account. A number is assigned once and for ever, so what is cached never becomes
/// wrong; a number that nobody has yet is not cached, because it may be assigned in the next moment, in any process.
/// </summary>
internal sealed class CardNumberIndex(
    IJournal journal, ReadAhead readAhead, GrainsOptions options, TimeProvider clock)
{
    /// <summary>Of <see cref="CardNumberEvent.Assigned"/>.</summary>
    private const string CardField = "card";

    // Two generations: when the young one is full, the old one is dropped and the young one takes its place. What is
    // used is carried over on use; a million numbers looked up once cost no more than the bound and displace little.
    private readonly Lock _turning = new();
    private readonly int _generationSize = Math.Max(1, options.MaxCachedCardNumbers / 2);
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <summary>How many numbers are cached.</summary>
    public int Count => _young.Count + _old.Count;

    /// <summary>The account that the number belongs to, or once belonged to; null if it never did.</summary>
    public ValueTask<CardId?> FindAsync(CardNumber number) =>
        TryRecall(number, out var card) ? new ValueTask<CardId?>(card) : new ValueTask<CardId?>(LoadAsync(number));

    /// <summary>
    /// The same for somebody who has a command for the card: what its activation needs is read along.
    /// </summary>
    public ValueTask<CardId?> FindToCommandAsync(CardNumber number) =>
        TryRecall(number, out var card)
            ? new ValueTask<CardId?>(card)
            : new ValueTask<CardId?>(LoadWithCardAsync(number));

    private bool TryRecall(CardNumber number, out CardId card)
    {
        if (_young.Cards.TryGetValue(number.Value, out card))
            return true;
        if (!_old.Cards.TryGetValue(number.Value, out card))
            return false;
        Remember(number, card);
        return true;
    }

    private async Task<CardId?> LoadAsync(CardNumber number)
    {
        var history = await journal.LoadAsync(StreamOf(number), snapshotFormat: 0);
        if (history.Tail is not [var first, ..])
            return null;
        if (DomainJson.CardNumberEvents.Read(first.Events.Span) is not [CardNumberEvent.Assigned assigned])
            throw new InvalidOperationException("The first entry of a card number does not assign it.");
        Remember(number, assigned.Card);
        return assigned.Card;
    }

    private async Task<CardId?> LoadWithCardAsync(CardNumber number)
    {
        var askedAt = clock.GetTimestamp();
        var named = await journal.LoadNamedAsync(
            StreamOf(number), CardField, StreamShapes.Cards.Kind, StreamShapes.Cards.SnapshotFormat);
        if (named is null)
            return null;
        if (named.History is { } history)
            readAhead.Offer(named.Stream, history, askedAt);
        var card = new CardId(named.Stream.Id);
        Remember(number, card);
        return card;
    }

    private static StreamId StreamOf(CardNumber number) => new(StreamKind.CardNumber, number.Value);

    private void Remember(CardNumber number, CardId card)
    {
        var young = _young;
        if (young.Cards.TryAdd(number.Value, card) && Interlocked.Increment(ref young.Count) > _generationSize)
            Turn();
    }

    private void Turn()
    {
        lock (_turning)
        {
            if (_young.Count <= _generationSize)
                return;
            _old = _young;
            _young = new Generation();
        }
    }

    private sealed class Generation
    {
        /// <summary>Counted here, because the dictionary would take all of its locks to tell.</summary>
        public int Count;

        public readonly ConcurrentDictionary<long, CardId> Cards = new();
    }
}
