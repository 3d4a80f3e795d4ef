using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Approval;

namespace CardPlatform.Grains.Activities;

/// <summary>An activity as it stands.</summary>
/// <param name="Activity">Which.</param>
/// <param name="Version">The last entry that it includes.</param>
/// <param name="Revision">How often staff have changed it; it serves as an ETag.</param>
/// <param name="AsOf">Of when the figures are: at most a second ago.</param>
/// <param name="Status">Where it stands at that moment.</param>
/// <param name="TermsVersion">Which version of its terms is in force, or was last; 0 for none.</param>
/// <param name="Terms">Those terms; null if it was never launched.</param>
/// <param name="Next">The version under preparation; null if there is none.</param>
/// <param name="Figures">Of every limit: how much there is, and how much is taken.</param>
/// <param name="SignUps">How many there ever were.</param>
/// <param name="Waiting">How many sign-ups wait.</param>
/// <param name="Entered">How many are in a draw that has not been made.</param>
[GenerateSerializer, Immutable, Alias("activity-view")]
public sealed record ActivityView(
    [property: Id(0)] ActivityId Activity,
    [property: Id(1)] long Version,
    [property: Id(2)] int Revision,
    [property: Id(3)] DateTimeOffset AsOf,
    [property: Id(4)] ActivityStatus Status,
    [property: Id(5)] int TermsVersion,
    [property: Id(6)] ActivityTerms? Terms,
    [property: Id(7)] PreparedVersion<ActivityTerms>? Next,
    [property: Id(8)] IReadOnlyList<SeatFigure> Figures,
    [property: Id(9)] int SignUps,
    [property: Id(10)] int Waiting,
    [property: Id(11)] int Entered);
