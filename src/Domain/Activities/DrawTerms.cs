using CardPlatform.Domain.Members;

namespace CardPlatform.Domain.Activities;

/// <summary>How the seats are drawn.</summary>
/// <param name="LosersWait">Whether those who are not drawn wait, in drawn order; else they lose.</param>
/// <param name="Weights">
/// The weight of members with a tag: the highest that fits, 1 without. A group weighs what the lightest in it does.
/// </param>
/// <param name="EarlierWinners">What winners of before weigh at most; null if that makes no difference.</param>
/// <param name="PayHours">How long who is drawn has to pay for a seat that costs something.</param>
public sealed record DrawTerms(
    bool LosersWait = false,
    IReadOnlyList<TagWeight>? Weights = null,
    EarlierWinners? EarlierWinners = null,
    int PayHours = 24)
{
    /// <summary>Each unit of weight is a ticket to compute.</summary>
    public const int MaxWeight = 20;

    public const int MaxWeights = 16;
    public const int MaxPayHours = 24 * 14;
}

/// <summary>Members with a tag weigh so much.</summary>
public sealed record TagWeight(TagCode Tag, int Weight);

/// <summary>Who was drawn in the same series lately weighs so much at most.</summary>
/// <param name="Weight">From 1.</param>
/// <param name="Days">How many days of 24 hours before the draw count.</param>
public sealed record EarlierWinners(int Weight, int Days)
{
    public const int MaxDays = 3_660;
}
