namespace CardPlatform.Ledger.Projections;

/// <summary>Members of an audience by the status of their card.</summary>
/// <param name="Status">The number of the status.</param>
/// <param name="Members">How many they are.</param>
public readonly record struct AudienceCount(short Status, long Members);
