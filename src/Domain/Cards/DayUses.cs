using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Cards;

/// <summary>How often a card used a campaign on one business day.</summary>
public readonly record struct DayUses(BusinessDay Day, int Uses);
