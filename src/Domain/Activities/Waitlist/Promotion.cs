namespace CardPlatform.Domain.Activities.Waitlist;

/// <summary>
/// Gives what is free to those who wait. It runs wherever something becomes free, in the same entry, so that nobody who
/// waits fits whenever a newcomer is looked at.
/// </summary>
internal static class Promotion
{
    /// <summary>In one step, so that an entry stays short; the next step goes on.</summary>
    public const int MostAtOnce = 1_000;

    /// <summary>
    /// What waiting groups hold free; null while somebody who waits would fit, as in the middle of many steps: then
    /// what is free is not a newcomer's.
    /// </summary>
    public static Tally? Held(ActivityChanges changes)
    {
        var book = changes.State.Book;
        if (book.Held is { } known)
            return known;
        var (_, held) = WaitlistWalk.Of(book, changes.State.Terms!, 0);
        if (held is not null)
            changes.Note(held);
        return held;
    }

    public static void Run(ActivityChanges changes, DateTimeOffset now)
    {
        if (changes.State.Phase is not ActivityPhase.Launched)
            return;
        Close(changes, now);
        var (fitting, held) = WaitlistWalk.Of(changes.State.Book, changes.State.Terms!, MostAtOnce);
        if (fitting.Count > 0)
            Give(changes, fitting, now);
        if (held is null)
            return;
        changes.Note(held);
        if (changes.State.Draw is { IsSeating: true })
        {
            changes.Add(new ActivityEvent.DrawSeated(now));
            if (!changes.State.Book.Closed.Contains(0))
                changes.Note(held);
        }
    }

    /// <summary>
    /// There are no offers after the last time for them or without a waitlist, and none for what has begun.
    /// </summary>
    private static void Close(ActivityChanges changes, DateTimeOffset now)
    {
        var terms = changes.State.Terms!;
        if (changes.State.Waiting == 0)
            return;
        if (changes.State.Draw is not { IsSeating: true } && (terms.Waitlist is null || now >= terms.OffersUntil))
            CloseOne(changes, 0, now);
        if (terms.AttendsAll && terms.FirstStart <= now)
            CloseOne(changes, 0, now);
        foreach (var session in terms.Sessions)
        {
            if (session.Time.From <= now && changes.State.Book.WaitingBySession[session.No] > 0)
                CloseOne(changes, session.No, now);
        }
    }

    private static void CloseOne(ActivityChanges changes, int session, DateTimeOffset now)
    {
        if (!changes.State.Book.Closed.Contains(session))
            changes.Add(new ActivityEvent.WaitClosed(now, session));
    }

    private static void Give(ActivityChanges changes, List<int> fitting, DateTimeOffset now)
    {
        var activity = changes.State;
        var terms = activity.Terms!;
        var isDrawn = activity.Draw is { IsSeating: true };
        if (isDrawn && !terms.IsPaid)
        {
            changes.Add(new ActivityEvent.SeatsGiven(now, fitting));
            return;
        }

        var latest = now.AddHours(isDrawn ? terms.Draw!.PayHours : terms.Waitlist!.OfferHours);
        var ends = fitting.GroupBy(no => terms.StartOf(activity.SessionOf(activity.Book[no])));
        foreach (var alike in ends)
            changes.Add(new ActivityEvent.Offered(now, [.. alike], alike.Key < latest ? alike.Key : latest));
    }
}
