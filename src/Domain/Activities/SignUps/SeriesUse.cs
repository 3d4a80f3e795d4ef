using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>
/// What an event changes of how many sign-ups each person has in the series of an activity: those that are not over
/// count, waiting ones included. The commit that writes the event reserves or gives back as much.
/// </summary>
public static class SeriesUse
{
    /// <param name="before">The state that the event is applied to.</param>
    /// <param name="happens">The event.</param>
    /// <returns>1 for each person whose sign-up begins, -1 for each whose sign-up ends.</returns>
    public static IEnumerable<KeyValuePair<CardId, int>> Of(ActivityState before, ActivityEvent happens) =>
        before.Terms?.Series is null ? [] : happens switch
        {
            ActivityEvent.SignedUp signedUp =>
                Each(1, [signedUp.Card, .. signedUp.With ?? []]),
            ActivityEvent.OfferRefused refused => Ended(before, [refused.No]),
            ActivityEvent.SignUpCancelled cancelled => Ended(before, [cancelled.No]),
            ActivityEvent.Settled { Paid: false } settled => Unpaid(before, settled),
            ActivityEvent.OffersLapsed lapsed => Ended(before, lapsed.Nos),
            ActivityEvent.WaitEnded ended => Ended(before, ended.Nos),
            ActivityEvent.SweptOut swept => Ended(
                before,
                Enumerable.Range(swept.From, swept.Until - swept.From)
                    .Where(no => DutyFold.IsLetGo(before, before.Book[no]))),
            _ => [],
        };

    private static IEnumerable<KeyValuePair<CardId, int>> Unpaid(
        ActivityState before, ActivityEvent.Settled settled) =>
        before.Book[settled.No] is { Stage: SignUpStage.ToBePaid } signUp && signUp.Round == settled.Round
            ? Ended(before, [settled.No])
            : [];

    private static IEnumerable<KeyValuePair<CardId, int>> Ended(ActivityState before, IEnumerable<int> nos) =>
        nos.Select(no => before.Book[no])
            .Where(signUp => signUp.IsActive)
            .SelectMany(signUp => Each(-1, [signUp.Leader, .. signUp.Companions ?? []]));

    private static IEnumerable<KeyValuePair<CardId, int>> Each(int change, IEnumerable<CardId> people) =>
        people.Select(card => KeyValuePair.Create(card, change));
}
