using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Grains.Reports;

/// <summary>Which activities a list is of.</summary>
/// <param name="Page">Part of it: a page is followed by <see cref="ActivityList.Next"/>.</param>
/// <param name="Status">Where they stand at the moment of the reading; null for anywhere.</param>
/// <param name="Next">What stage their version under preparation has reached; null for any, and for none.</param>
/// <param name="City">Where they are; null for anywhere.</param>
[GenerateSerializer, Immutable, Alias("activity-list-query")]
public sealed record ActivityListQuery(
    [property: Id(0)] PageRequest Page,
    [property: Id(1)] ActivityStatus? Status,
    [property: Id(2)] VersionStage? Next,
    [property: Id(3)] City? City);
