using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Activities.Waitlist;

namespace CardPlatform.Domain.Activities.Draws;

/// <summary>Makes a draw: writes the hashes of list and order, and seats who was drawn as far as they fit.</summary>
internal static class DrawHolding
{
    public static SignUpAnswer Decide(ActivityChanges changes, SignUpCommand.HoldDraw draw, DateTimeOffset now)
    {
        var activity = changes.State;
        if (!Advancing.IsDrawDue(activity, now))
            return new SignUpAnswer.Done();
        int[] earlier = activity.Terms!.Draw!.EarlierWinners is null ? [] : EntriesOf(activity, draw);
        var set = EntrySet.Write(earlier);
        var list = DrawList.Write(DrawFold.EntriesOf(activity, EntrySet.Read(set)));
        var order = DrawOrder.Of(Convert.FromHexString(activity.Secrets!.Seed), list);
        changes.Add(new ActivityEvent.Drawn(now, DrawList.HashOf(list), DrawOrder.HashOf(order), set));
        Promotion.Run(changes, now);
        return new SignUpAnswer.Done();
    }

    private static int[] EntriesOf(ActivityState activity, SignUpCommand.HoldDraw draw) =>
    [
        .. draw.EarlierWinners
            .Select(card => activity.Book.Find(card).In)
            .Where(no => no > 0 && activity.Book[no].Stage is SignUpStage.Entered)
            .Distinct(),
    ];
}
