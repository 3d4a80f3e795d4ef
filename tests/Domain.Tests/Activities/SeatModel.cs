using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Members;

namespace CardPlatform.Domain.Tests.Activities;

/// <summary>
/// The rules of seats and waiting, told as simply as can be: every sign-up is looked at, one after the other.
/// </summary>
internal static class SeatModel
{
    public static IEnumerable<string> Wrongs(ActivityState activity)
    {
        foreach (var figure in activity.Figures())
        {
            var taken = activity.SignUps.Where(signUp => signUp.HoldsSeats)
                .Sum(signUp => Units(activity, signUp, figure));
            if (taken != figure.Taken)
                yield return $"{figure} but {taken} have seats";
            if (taken > figure.Limit)
                yield return $"{figure} is oversold";
        }

        var active = activity.SignUps.Where(signUp => signUp.IsActive).ToArray();
        foreach (var twice in active.SelectMany(Cards).GroupBy(card => card).Where(each => each.Count() > 1))
            yield return $"{twice.Key} is signed up twice";
        foreach (var (signUp, fits, held) in Walk(activity))
        {
            if (fits)
                yield return $"{signUp.No} waits and fits";
        }

        SignUp[] waiting = [.. activity.SignUps.Where(signUp => signUp.Stage is SignUpStage.Waiting)];
        if (waiting.Length != activity.Waiting)
            yield return $"{waiting.Length} wait, not {activity.Waiting}";
        foreach (var signUp in waiting)
        {
            var position = 1 + waiting.Count(other =>
                other.Rank < signUp.Rank && activity.SessionOf(other) == activity.SessionOf(signUp));
            if (position != activity.PositionOf(signUp))
                yield return $"{signUp.No} is at {position}, not {activity.PositionOf(signUp)}";
        }
    }

    /// <summary>Whether a newcomer fits into what is free and not held by those who wait.</summary>
    public static bool Fits(ActivityState before, SignUp newcomer, ActivityState after)
    {
        var held = Walk(before).LastOrDefault().Held ?? [];
        return before.Figures().All(figure =>
            Units(after, newcomer, figure) is var units
            && (units == 0 || figure.Limit - figure.Taken - held.GetValueOrDefault(Key(figure)) >= units));
    }

    private static IEnumerable<(SignUp SignUp, bool Fits, Dictionary<string, int> Held)> Walk(ActivityState activity)
    {
        var held = new Dictionary<string, int>();
        SeatFigure[] figures = [.. activity.Figures()];
        foreach (var signUp in activity.SignUps
            .Where(signUp => signUp.Stage is SignUpStage.Waiting)
            .OrderBy(signUp => signUp.Rank))
        {
            var needs = figures.Where(figure => Units(activity, signUp, figure) > 0).ToArray();
            var fits = needs.All(figure => Room(figure) >= Units(activity, signUp, figure));
            if (!fits && signUp.Size > 1 && !activity.Terms!.Waitlist!.GroupsMayBeSkipped
                && needs.All(figure => Room(figure) >= 1)
                && needs.All(figure => figure.Limit >= Units(activity, signUp, figure)))
            {
                foreach (var figure in needs)
                    held[Key(figure)] = held.GetValueOrDefault(Key(figure)) + Units(activity, signUp, figure);
            }

            yield return (signUp, fits, held);
        }

        int Room(SeatFigure figure) => figure.Limit - figure.Taken - held.GetValueOrDefault(Key(figure));
    }

    private static string Key(SeatFigure figure) => $"{figure.Kind} {figure.Key}";

    private static IEnumerable<long> Cards(SignUp signUp) =>
        Enumerable.Range(0, signUp.Size).Select(place => signUp.Person(place).Value);

    private static int Units(ActivityState activity, SignUp signUp, SeatFigure figure) => figure.Kind switch
    {
        SeatLimitKind.Session =>
            activity.SessionOf(signUp) == 0 || $"{activity.SessionOf(signUp)}" == figure.Key ? signUp.Size : 0,
        SeatLimitKind.City => Members(signUp).Count(member => $"{member.City}" == figure.Key),
        SeatLimitKind.Tag => Members(signUp).Count(member => member.Has(TagCode.Of(figure.Key))),
        SeatLimitKind.Union => Members(signUp).Count(member => $"{member.UnionId}" == figure.Key),
        _ => signUp.Size,
    };

    private static IEnumerable<Domain.Cards.Member> Members(SignUp signUp) =>
        Cards(signUp).Select(card => ActivityLife.Person((int)card).Member);
}
