using System.Collections.Immutable;
using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Domain.Activities.Waitlist;

/// <summary>
/// Walks through those who wait, in order, and says who gets what is free. Whoever fits gets it. A group that does not
/// fit holds what it needs, so that seats which become free one by one gather for it, unless groups may be skipped; and
/// it holds nothing while one person in its place would not fit either: what it lacks then is not room for a group. Nor
/// does a group that limits have become too low for: it would hold seats free for ever.
/// </summary>
internal static class WaitlistWalk
{
    /// <summary>Those who fit, in order, at most so many; and what the others hold, if those are all.</summary>
    public static (List<int> Fitting, Tally? Held) Of(SignUpBook book, ActivityTerms terms, int most)
    {
        var fitting = new List<int>();
        var room = new Room(SeatPlan.Of(terms).Limits, book.Taken, Tally.Zero);
        var empty = room with { Taken = Tally.Zero };
        var skips = terms.Waitlist?.GroupsMayBeSkipped ?? true;
        var heads = new PriorityQueue<Head, int>();
        foreach (var (line, waiting) in book.Lines)
        {
            if (waiting.Count > 0 && !book.IsClosed(line))
                heads.Enqueue(new Head(line, waiting, 0), waiting[0].Rank);
        }

        while (heads.TryDequeue(out var head, out _))
        {
            var (line, waiting, place) = head;
            if (room.Has(line.Claims))
            {
                if (fitting.Count == most)
                    return (fitting, null);
                fitting.Add(waiting[place].No);
                room = room with { Taken = room.Taken.Add(line.Claims, 1) };
                if (place + 1 < waiting.Count)
                    heads.Enqueue(head with { Place = place + 1 }, waiting[place + 1].Rank);
            }
            else if (!skips && line.Size > 1 && room.HasOneOfEach(line.Claims) && empty.Has(line.Claims))
            {
                room = room with { Held = room.Held.Add(line.Claims, 1) };
            }
        }

        return (fitting, room.Held);
    }

    private readonly record struct Head(
        Line Line, ImmutableSortedSet<Waiter> Waiting, int Place);
}
