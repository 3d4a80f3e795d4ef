using System.Text;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Json;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Projections;

/// <summary>
/// The list of activities, when each has something to do next, and who has signed up for which. Only the life of an
/// activity is folded here: its sign-ups may be a hundred thousand, and its secrets have no business in a list.
/// </summary>
/// <param name="known">The rows there are of the activities in <see cref="ActivitiesIn"/>.</param>
internal sealed class ActivityListFold(IReadOnlyDictionary<long, FoldedActivity> known) : IPageFold
{
    /// <summary>The activities of a page whose rows it may change.</summary>
    public static IReadOnlyCollection<long> ActivitiesIn(IEnumerable<ProjectedEntry> page) => page
        .Where(entry => entry.Activity.Any(IsOfLife))
        .Select(entry => entry.Entry.Stream.Id)
        .ToHashSet();

    public void See(ProjectedEntry entry, ProjectionChanges changes)
    {
        var id = entry.Entry.Stream.Id;
        foreach (var signedUp in entry.Activity.OfType<ActivityEvent.SignedUp>())
        {
            changes.Add(new ActivityPerson(signedUp.Card.Value, id));
            foreach (var companion in signedUp.With ?? [])
                changes.Add(new ActivityPerson(companion.Value, id));
        }

        foreach (var happened in entry.Activity)
        {
            if (IsOfLife(happened))
                changes.Set(Fold(id, entry.Entry.Version, Find(id, changes), happened));
        }
    }

    private static bool IsOfLife(ActivityEvent happened) => happened
        is ActivityEvent.Created or ActivityEvent.Edited or ActivityEvent.Submitted or ActivityEvent.Approved
        or ActivityEvent.Returned or ActivityEvent.Launched or ActivityEvent.CalledOff or ActivityEvent.Scheduled;

    private static FoldedActivity Fold(long id, long version, FoldedActivity? before, ActivityEvent happened)
    {
        var state = before is null
            ? ActivityState.None
            : DomainJson.ActivityStates.Read(Encoding.UTF8.GetBytes(before.State));
        var after = state.Apply(happened) with { Secrets = null };
        var (madeBy, createdAt) = happened is ActivityEvent.Created created
            ? (created.By.Value, created.At)
            : (before!.Row.MadeBy, before.Row.CreatedAt);
        return new FoldedActivity(
            RowOf(id, version, after, madeBy, createdAt),
            Encoding.UTF8.GetString(DomainJson.ActivityStates.Write(after)));
    }

    private static ActivityRow RowOf(
        long id, long version, ActivityState state, string madeBy, DateTimeOffset createdAt)
    {
        var terms = state.Shown!;
        return new ActivityRow(id)
        {
            Version = version,
            Owner = terms.Owner!.Value,
            SignUpFrom = terms.SignUp.From,
            SignUpUntil = terms.SignUp.Until,
            FirstStart = terms.FirstStart,
            LastEnd = terms.LastEnd,
            CreatedAt = createdAt,
            DueAt = state.Due,
            City = terms.Place.City.Code,
            TermsVersion = state.TermsVersion,
            Phase = (short)state.Phase,
            TitleZh = terms.Title.Zh,
            TitleEn = terms.Title.En,
            MadeBy = madeBy,
            Series = terms.Series?.Code.Value,
            Next = state.Next is { } next
                ? new PreparedVersion(
                    next.No, (short)next.Stage, next.Hash.Value, [.. next.Makers.Select(maker => maker.Value)])
                : null,
        };
    }

    private FoldedActivity? Find(long activity, ProjectionChanges changes) =>
        changes.Activities.TryGetValue(activity, out var changed) ? changed : known.GetValueOrDefault(activity);
}
