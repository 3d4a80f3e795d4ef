namespace CardPlatform.Ledger.Projections;

/// <summary>A line of the list of campaigns, and the state that the campaign's next entry is folded onto.</summary>
/// <param name="Row">The line.</param>
/// <param name="State">The state, in the JSON of whoever folds.</param>
public sealed record FoldedCampaign(CampaignRow Row, string State);
