namespace CardPlatform.Grains.Reports;

/// <summary>Part of the list of activities.</summary>
/// <param name="AsOf">Up to where it goes.</param>
/// <param name="Lines">The activities, newest first.</param>
/// <param name="Next">What the next page follows; null if there is none.</param>
[GenerateSerializer, Immutable, Alias("activity-list")]
public sealed record ActivityList(
    [property: Id(0)] AsOf AsOf,
    [property: Id(1)] IReadOnlyList<ActivityListLine> Lines,
    [property: Id(2)] string? Next);
