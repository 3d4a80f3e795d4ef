using CardPlatform.Domain.Time;

namespace CardPlatform.Grains.Reports;

/// <summary>
/// What a campaign would have given on a past day, had it been the only one. Amounts in fen; refunds are not counted.
/// Members and merchants are taken as they are now.
/// </summary>
/// <param name="TermsVersion">The version of the terms that this is of: the one under preparation, if there is.</param>
/// <param name="Day">The day.</param>
/// <param name="Sales">Sales that were replayed: checkouts, and holds that were captured.</param>
/// <param name="Applied">How many of them it would have applied to; of a benefit, cards that would have got it.</param>
/// <param name="Discount">What it would have given.</param>
/// <param name="Union">What the union would have paid of that.</param>
/// <param name="Merchant">What merchants would have paid of that.</param>
/// <param name="Sponsor">What the sponsor would have paid of that.</param>
/// <param name="TopMerchants">Where it would have given most; none for a benefit.</param>
/// <param name="Truncated">Whether the day had more sales than could be replayed.</param>
/// <param name="Until">When the last of them was; null if there were none.</param>
[GenerateSerializer, Immutable, Alias("dry-run")]
public sealed record DryRun(
    [property: Id(0)] int TermsVersion,
    [property: Id(1)] BusinessDay Day,
    [property: Id(2)] long Sales,
    [property: Id(3)] long Applied,
    [property: Id(4)] long Discount,
    [property: Id(5)] long Union,
    [property: Id(6)] long Merchant,
    [property: Id(7)] long Sponsor,
    [property: Id(8)] IReadOnlyList<DryRunMerchant> TopMerchants,
    [property: Id(9)] bool Truncated,
    [property: Id(10)] DateTimeOffset? Until);
