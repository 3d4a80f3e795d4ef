using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Activities;

/// <summary>What a member who cancels gets back.</summary>
/// <param name="FreeUntil">Everything, before this.</param>
/// <param name="KeptAfter">The share of price and deposit that is kept from then on.</param>
public sealed record CancellationTerms(DateTimeOffset FreeUntil, BasisPoints KeptAfter);
