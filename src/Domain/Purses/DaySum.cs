using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>What was spent on one business day.</summary>
public readonly record struct DaySum(BusinessDay Day, Fen Amount);
