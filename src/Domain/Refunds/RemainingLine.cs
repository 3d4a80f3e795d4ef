using System.Text.Json.Serialization;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Refunds;

/// <summary>What has not been given back of one line of a sale, by who paid for it.</summary>
/// <param name="Quantity">How many.</param>
/// <param name="Tender">What the member paid by other means than purses.</param>
/// <param name="Benefit">What purses paid; absent: nothing.</param>
/// <param name="Discounts">What each of the sale's offers took off, in their order; absent: nothing.</param>
public sealed record RemainingLine(
    int Quantity, Fen Tender, Fen? Benefit = null, IReadOnlyList<Fen>? Discounts = null)
{
    /// <summary>What the member has paid for it.</summary>
    [JsonIgnore]
    public Fen Net => Tender + (Benefit ?? Fen.Zero);

    [JsonIgnore]
    public Fen Discount => Discounts?.Aggregate(Fen.Zero, (sum, part) => sum + part) ?? Fen.Zero;

    /// <summary>What it would cost without discounts.</summary>
    [JsonIgnore]
    public Fen Gross => Net + Discount;
}
