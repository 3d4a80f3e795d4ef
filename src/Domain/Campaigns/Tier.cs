using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Campaigns;

/// <summary>One step of 满减: from this total on, this much off.</summary>
public sealed record Tier(Fen Minimum, Fen Off);
