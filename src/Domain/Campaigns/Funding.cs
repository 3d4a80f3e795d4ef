using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Campaigns;

/// <summary>A discount by who pays for it.</summary>
public sealed record Funding(Fen Union, Fen Merchant, Fen Sponsor);
