using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Time;

namespace CardPlatform.Grains.Reports;

/// <summary>An activity in a list: of the terms in force, or else of those under preparation.</summary>
/// <param name="Activity">Which.</param>
/// <param name="Status">Where it stands at the moment of the reading.</param>
/// <param name="Owner">The union whose activity it is.</param>
/// <param name="TermsVersion">The version of its terms in force; 0 if it was never launched.</param>
/// <param name="Title">What it is called.</param>
/// <param name="City">Where it is.</param>
/// <param name="SignUp">When people sign up.</param>
/// <param name="TakesPlace">From the beginning of its first session to the end of its last.</param>
/// <param name="Series">The series that it shares a limit with; null for none.</param>
/// <param name="MadeBy">Who wrote its first draft; null for who may not look behind its scenes.</param>
/// <param name="Next">The version under preparation; likewise, and null if there is none.</param>
[GenerateSerializer, Immutable, Alias("activity-list-line")]
public sealed record ActivityListLine(
    [property: Id(0)] ActivityId Activity,
    [property: Id(1)] ActivityStatus Status,
    [property: Id(2)] long Owner,
    [property: Id(3)] int TermsVersion,
    [property: Id(4)] ActivityTitle Title,
    [property: Id(5)] City City,
    [property: Id(6)] Interval SignUp,
    [property: Id(7)] Interval TakesPlace,
    [property: Id(8)] string? Series,
    [property: Id(9)] string? MadeBy,
    [property: Id(10)] PreparedTerms? Next);
