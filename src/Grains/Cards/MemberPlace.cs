using CardPlatform.Domain.Cards;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>Where a person's stream is.</summary>
/// <param name="Stream">The stream; it does not exist yet if the person has no account.</param>
/// <param name="Card">The person's account, open or closed; null if there is none.</param>
internal readonly record struct MemberPlace(StreamId Stream, CardId? Card);
