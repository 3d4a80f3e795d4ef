using CardPlatform.Domain.Cards;

namespace CardPlatform.Silo.Import;

/// <summary>A card as the file says it.</summary>
internal readonly record struct CardRow(CardNumber Number, Member Member, bool IsActive);
