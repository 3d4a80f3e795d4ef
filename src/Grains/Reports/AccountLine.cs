namespace CardPlatform.Grains.Reports;

/// <summary>One account.</summary>
/// <param name="Account">Its name.</param>
/// <param name="Balance">Its balance.</param>
/// <param name="Postings">How many postings made it.</param>
[GenerateSerializer, Immutable, Alias("account-line")]
public sealed record AccountLine(
    [property: Id(0)] string Account, [property: Id(1)] long Balance, [property: Id(2)] long Postings);
