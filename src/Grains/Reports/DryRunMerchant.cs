namespace CardPlatform.Grains.Reports;

/// <summary>What a dry run would have given at one merchant.</summary>
[GenerateSerializer, Immutable, Alias("dry-run-merchant")]
public sealed record DryRunMerchant(
    [property: Id(0)] long Merchant,
    [property: Id(1)] string? Name,
    [property: Id(2)] long Applied,
    [property: Id(3)] long Discount);
