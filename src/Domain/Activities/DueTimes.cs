using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Activities.Waitlist;

namespace CardPlatform.Domain.Activities;

/// <summary>When time will bring something to a launched activity.</summary>
internal static class DueTimes
{
    public static IEnumerable<DateTimeOffset?> Of(ActivityState activity, DateTimeOffset now)
    {
        var (book, terms) = (activity.Book, activity.Terms!);
        if (book.Deadlines.Count > 0)
            yield return book.Deadlines[0].At;
        if (terms.Mode is SignUpMode.Draw && activity is { Draw: null, SignUps.Count: > 0 })
            yield return terms.SignUp.Until;
        if (activity.Draw is { IsSeating: true })
            yield return now;
        if (activity.Waiting > 0)
        {
            if (book.Held is null && WaitlistWalk.Of(book, terms, 0).Held is null || Advancing.HasVainWaiters(book))
                yield return now;
            yield return terms.OffersUntil;
            foreach (var start in StartsWaitedFor(book, terms))
                yield return start;
        }

        foreach (var (_, at) in Marking.Times(activity))
            yield return at;
    }

    /// <summary>When waiting ends because what is waited for begins; it is over already for what is closed.</summary>
    private static IEnumerable<DateTimeOffset?> StartsWaitedFor(SignUpBook book, ActivityTerms terms) =>
        terms.Sessions
            .Select(session => session.No)
            .Prepend(0)
            .Where(session => book.WaitingBySession[session] > 0 && !book.IsClosed(session))
            .Select(session => (DateTimeOffset?)terms.StartOf(session));
}
