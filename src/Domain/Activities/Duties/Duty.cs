using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Activities.Duties;

/// <summary>
/// Something that is still to be done on a card. It stays until the activity hears that it is done; its name tells the
/// card a repetition from another duty.
/// </summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="No">The number of the sign-up that it is about.</param>
/// <param name="Round">Its round; with the number it names the payment.</param>
/// <param name="Card">On which card.</param>
/// <param name="Price">How much of the price; of a payment to settle, what goes back if it was made.</param>
/// <param name="Deposit">How much of the deposit.</param>
/// <param name="Until">Until when a person is barred.</param>
public sealed record Duty(
    DutyKind Kind,
    int No,
    int Round,
    CardId Card,
    Fen Price = default,
    Fen Deposit = default,
    DateTimeOffset? Until = null)
{
    /// <summary>Unique within the activity, for ever, e.g. <c>REFUND-12-1-1042</c>.</summary>
    [JsonIgnore]
    public string Name => $"{Codes.Of(Kind)}-{No}-{Round}-{Card}";
}
