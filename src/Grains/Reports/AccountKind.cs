namespace CardPlatform.Grains.Reports;

/// <summary>All accounts of one kind.</summary>
/// <param name="Kind">The first segment of their names.</param>
/// <param name="Accounts">How many they are.</param>
/// <param name="Debit">The sum of their debit balances.</param>
/// <param name="Credit">The sum of their credit balances; not positive.</param>
[GenerateSerializer, Immutable, Alias("account-kind")]
public sealed record AccountKind(
    [property: Id(0)] string Kind,
    [property: Id(1)] long Accounts,
    [property: Id(2)] long Debit,
    [property: Id(3)] long Credit);
