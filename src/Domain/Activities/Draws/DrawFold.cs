using System.Text;
using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Domain.Activities.Draws;

/// <summary>What the events of a draw make of a state.</summary>
internal static class DrawFold
{
    /// <summary>
    /// All entries wait, in drawn order, each with the weight that it was drawn with; those who fit are seated next.
    /// The order is computed here and not stored: seed and list make it.
    /// </summary>
    public static ActivityState Drawn(ActivityState activity, ActivityEvent.Drawn drawn)
    {
        var isEarlier = EntrySet.Read(drawn.Earlier);
        var list = DrawList.Write(EntriesOf(activity, isEarlier));
        var book = activity.Book;
        foreach (var (no, weight, _) in DrawList.Read(list))
            book = book.Put(book[no] with { Weight = weight });
        foreach (var no in DrawOrder.Of(Convert.FromHexString(activity.Secrets!.Seed), list))
            book = book.Put(book[no] with { Stage = SignUpStage.Waiting, Rank = book.LastRank + 1 });
        return activity with
        {
            Book = book,
            Draw = new DrawState(
                drawn.At, Encoding.ASCII.GetString(list), drawn.List, drawn.Order, IsSeating: true),
        };
    }

    /// <summary>Who got no seat goes on waiting, or has lost.</summary>
    public static ActivityState Seated(ActivityState activity) => activity with
    {
        Draw = activity.Draw! with { IsSeating = false },
        Book = activity.Terms!.Draw!.LosersWait ? activity.Book : activity.Book.Close(0),
    };

    /// <summary>The entries of a draw that has not been made, with the weights that they will have.</summary>
    public static IReadOnlyList<DrawEntry> EntriesOf(ActivityState activity, Predicate<int> isEarlier)
    {
        var lighter = activity.Terms!.Draw!.EarlierWinners?.Weight ?? DrawTerms.MaxWeight;
        return
        [
            .. activity.Book.SignUps
                .Where(signUp => signUp.Stage is SignUpStage.Entered)
                .Select(signUp => new DrawEntry(
                    signUp.No,
                    isEarlier(signUp.No) ? Math.Min(signUp.Weight, lighter) : signUp.Weight,
                    signUp.Size)),
        ];
    }
}
