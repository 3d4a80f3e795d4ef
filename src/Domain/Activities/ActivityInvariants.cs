using System.Text;
using CardPlatform.Domain.Activities.Draws;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Activities;

/// <summary>
/// What must be true of an activity whatever has happened to it (docs/invariants.md), worked out anew where a state
/// only carries it along. Pure; what it returns are the differences, each a part of a sentence.
/// </summary>
public static class ActivityInvariants
{
    /// <summary>What cannot happen to a state.</summary>
    public static IEnumerable<string> WrongsOf(ActivityState before, ActivityEvent happens)
    {
        if (happens is ActivityEvent.SignedUp signedUp)
        {
            foreach (var card in (CardId[])[signedUp.Card, .. signedUp.With ?? []])
            {
                if (before.Book.Find(card).In is > 0 and var other)
                    yield return $"signs card {card} up as {signedUp.No}, which is in {other}";
            }
        }

        if (happens is ActivityEvent.Launched launched && launched.Secrets is null != before.Secrets is not null)
            yield return "has its seed written at another time than its first launch";
    }

    /// <summary>What cannot be at the end of any entry; it looks at few sign-ups, however many there are.</summary>
    public static IEnumerable<string> WrongsAtEntry(ActivityState activity)
    {
        if (activity.Terms is not { } terms)
            yield break;
        foreach (var slot in activity.Book.Taken.Beyond(activity.Plan.Limits))
            yield return $"has {activity.Book.Taken[slot]} taken of {activity.Plan.Limits[slot]} ({Name(terms, slot)})";

        // Where it has said that it goes on at once, an entry was too short for all that is to be given.
        var isComplete = activity.Due is not { } due || due > activity.LastAt;
        if (activity is { Phase: ActivityPhase.Launched, Waiting: > 0 }
            && isComplete
            && WaitlistWalk.Of(activity.Book, terms, most: 0).Held is null)
            yield return "lets somebody wait who would fit";
    }

    /// <summary>What is wrong with a draw that was just made.</summary>
    public static IEnumerable<string> WrongsOfDraw(ActivityState activity)
    {
        if (activity is not { Draw: { } draw, Secrets: { } secrets })
            yield break;
        var list = Encoding.ASCII.GetBytes(draw.List);
        if (DrawList.HashOf(list) != draw.ListHash)
            yield return "has drawn from another list than its entries make";
        var order = DrawOrder.Of(Convert.FromHexString(secrets.Seed), list);
        if (DrawOrder.HashOf(order) != draw.OrderHash)
            yield return "has drawn another order than its seed and list make";
    }

    /// <summary>What cannot be, looking at every sign-up.</summary>
    public static IEnumerable<string> WrongsInFull(ActivityState activity)
    {
        if (activity is { Terms: null, SignUps.Count: > 0 })
        {
            yield return "has sign-ups, and was never launched";
            yield break;
        }

        var taken = Tally.Zero;
        var people = new HashSet<CardId>();
        foreach (var signUp in activity.SignUps.Where(signUp => signUp.IsActive))
        {
            if (signUp.Line > activity.Book.Lines.Count)
            {
                yield return $"has sign-up {signUp.No} in line {signUp.Line}, which there is not";
                continue;
            }

            if (signUp.HoldsSeats)
                taken = taken.Add(activity.Book.LineOf(signUp).Claims, 1);
            for (var place = 0; place < signUp.Size; place++)
            {
                if (!people.Add(signUp.Person(place)))
                    yield return $"has card {signUp.Person(place)} in two sign-ups";
            }

            if (WrongOf(activity, signUp) is { } wrong)
                yield return $"has sign-up {signUp.No} {wrong}";
        }

        if (activity.Terms is { } terms)
        {
            foreach (var key in activity.Plan.Keys().Where(key => taken[key.Slot] != activity.Book.Taken[key.Slot]))
            {
                yield return $"counts {activity.Book.Taken[key.Slot]} as taken where sign-ups have "
                    + $"{taken[key.Slot]} ({Name(terms, key.Slot)})";
            }
        }

        var waiting = activity.SignUps.Count(signUp => signUp.Stage is SignUpStage.Waiting);
        if (waiting != activity.Waiting)
            yield return $"counts {activity.Waiting} who wait, and {waiting} do";
    }

    private static string? WrongOf(ActivityState activity, SignUp signUp)
    {
        if (activity.Book.LineOf(signUp).Size != signUp.Size)
            return "in a line of another size";
        if (signUp.Stage is SignUpStage.Seated && signUp.IsPaid != activity.Terms!.IsPaid)
            return signUp.IsPaid ? "paid, which costs nothing" : "seated, which has not been paid";
        return signUp.Stage is SignUpStage.Offered or SignUpStage.ToBePaid && signUp.Until is null
            ? "with seats that are held for ever"
            : null;
    }

    private static string Name(ActivityTerms terms, int slot)
    {
        var key = SeatPlan.Of(terms).Keys().FirstOrDefault(each => each.Slot == slot);
        return key.Key is null ? $"slot {slot}" : $"{key.Kind} {key.Key}".TrimEnd();
    }
}
