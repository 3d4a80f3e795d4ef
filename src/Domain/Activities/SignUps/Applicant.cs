using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>Who wants a seat, and what there is to know of them.</summary>
/// <param name="Card">The account; it is the person.</param>
/// <param name="Member">Who that is.</param>
/// <param name="Status">Of the card.</param>
/// <param name="IssuedAt">When the account was made.</param>
/// <param name="BarredUntil">Until when the person is barred because they did not come before; null if not.</param>
/// <param name="SeriesUsedUp">Whether the limit of the series is known to be reached for the person.</param>
public sealed record Applicant(
    CardId Card,
    Member Member,
    CardStatus Status,
    DateTimeOffset IssuedAt,
    DateTimeOffset? BarredUntil = null,
    bool SeriesUsedUp = false);
