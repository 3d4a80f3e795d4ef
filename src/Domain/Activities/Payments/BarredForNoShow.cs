using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Activities.Payments;

/// <summary>The member did not come to an activity, and cannot sign up for others for a while.</summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Activity">Which activity.</param>
/// <param name="SignUp">The number of the sign-up.</param>
/// <param name="Until">Until when.</param>
public sealed record BarredForNoShow(
    DateTimeOffset At, ActivityId Activity, int SignUp, DateTimeOffset Until) : CardEvent(At);
