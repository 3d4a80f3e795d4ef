using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Grains.Activities;

/// <summary>Spreads the work over desks: any of them can serve anybody.</summary>
public static class ActivityDesks
{
    public const int Count = 64;

    /// <summary>The desk to ask about a member.</summary>
    public static long Of(CardNumber number) => number.Value % Count;

    /// <summary>The desk to ask about an activity.</summary>
    public static long Of(ActivityId activity) => activity.Value % Count;
}
