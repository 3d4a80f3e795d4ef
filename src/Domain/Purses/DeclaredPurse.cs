namespace CardPlatform.Domain.Purses;

/// <summary>A purse in force.</summary>
/// <param name="Version">How often it has been declared: 1 for the first time.</param>
/// <param name="Purse">As it was declared last.</param>
public sealed record DeclaredPurse(int Version, Purse Purse);
