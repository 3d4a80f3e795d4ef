namespace CardPlatform.Ledger.Projections;

/// <summary>A line of the list of activities, and the life that the activity's next entry is folded onto.</summary>
/// <param name="Row">The line.</param>
/// <param name="State">The life, in the JSON of whoever folds.</param>
public sealed record FoldedActivity(ActivityRow Row, string State);
