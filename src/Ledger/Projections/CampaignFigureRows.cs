namespace CardPlatform.Ledger.Projections;

/// <summary>Figures of a campaign, in the order of their keys, as of one moment.</summary>
public sealed record CampaignFigureRows<TKey>(
    ProjectionProgress Progress, IReadOnlyList<CampaignFigure<TKey>> Figures);
