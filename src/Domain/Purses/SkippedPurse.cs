namespace CardPlatform.Domain.Purses;

/// <summary>A purse that does not pay, and why.</summary>
public sealed record SkippedPurse(PurseCode Purse, PurseSkipReason Reason);
