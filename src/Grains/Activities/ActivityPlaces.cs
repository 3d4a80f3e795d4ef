using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Cards;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Activities;

/// <summary>Where to look: which activities a person, or a series, has something to do with.</summary>
internal sealed class ActivityPlaces(IReadModels models)
{
    /// <summary>Activities of a person, or of a series, that are looked at: the latest.</summary>
    public const int MaxActivities = 200;

    /// <summary>
    /// The activities that a person has ever signed up for, the latest first; late by the read models.
    /// </summary>
    public async Task<IReadOnlyList<ActivityId>> FindAsync(CardId card) =>
        [.. (await models.ReadActivitiesOfAsync(card.Value, MaxActivities)).Select(id => new ActivityId(id))];

    /// <summary>The activities of a series, the latest first.</summary>
    public async Task<IReadOnlyList<ActivityId>> FindAsync(SeriesCode series) =>
        [.. (await models.ReadActivitiesInAsync(series.Value, MaxActivities)).Select(id => new ActivityId(id))];
}
