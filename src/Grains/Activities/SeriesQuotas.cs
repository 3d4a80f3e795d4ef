using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Activities;

/// <summary>
/// The quotas of series: one per person, of what they have at once in all activities of a series. The commit that
/// writes a sign-up takes from them, so two activities can never both give what only one may.
/// </summary>
internal static class SeriesQuotas
{
    /// <summary>What events take from the series of an activity, or give back to it; nothing if it has none.</summary>
    /// <param name="before">The state before them.</param>
    /// <param name="events">The events, in order.</param>
    public static IReadOnlyList<QuotaReservation> TakenBy(ActivityState before, IReadOnlyList<ActivityEvent> events)
    {
        if (before.Terms?.Series is not { } series)
            return [];
        var sums = new Dictionary<CardId, int>();
        var state = before;
        foreach (var happens in events)
        {
            foreach (var (card, change) in SeriesUse.Of(state, happens))
                sums[card] = sums.GetValueOrDefault(card) + change;
            state = state.Apply(happens);
        }

        return
        [
            .. sums.Where(sum => sum.Value != 0)
                .Select(sum => new QuotaReservation(Of(series.Code, sum.Key), sum.Value, series.PerPerson)),
        ];
    }

    public static bool IsOne(QuotaId quota) => quota.Value.StartsWith("series/", StringComparison.Ordinal);

    public static bool IsOf(QuotaId quota, CardId card) =>
        quota.Value.EndsWith($"/{card}", StringComparison.Ordinal);

    /// <summary>What a person has at once in a series.</summary>
    public static QuotaId Of(SeriesCode series, CardId card) => new($"series/{series}/{card}");
}
