namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// Which other offers a campaign's offer may be combined with. Several apply together only if all of them may be
/// combined and no two are of one group.
/// </summary>
/// <param name="WithOthers">Whether it may be combined at all.</param>
/// <param name="Group">Campaigns of one group exclude each other; null for no group.</param>
public sealed record Stacking(bool WithOthers = false, StackingGroup? Group = null)
{
    public static readonly Stacking Alone = new();
}
