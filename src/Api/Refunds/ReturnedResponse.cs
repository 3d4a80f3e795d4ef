using CardPlatform.Domain.Purses;

namespace CardPlatform.Api.Refunds;

/// <summary>Money that came back to a card, and where it is now.</summary>
/// <param name="Purse">The purse.</param>
/// <param name="Amount">How much.</param>
/// <param name="LotNo">The lot that it came from.</param>
/// <param name="To">
/// <c>lot</c>: that lot; <c>grace</c>: another, because that one has expired; <c>forfeited</c>: it has expired, and its
/// purse gives nothing back then.
/// </param>
/// <param name="Until">Until when it can be spent; absent if it is forfeited.</param>
internal sealed record ReturnedResponse(string Purse, Amount Amount, int LotNo, string To, DateTimeOffset? Until = null)
{
    public static ReturnedResponse From(Returned returned) => new(
        returned.Slice.Purse.Value,
        returned.Slice.Amount,
        returned.Slice.Lot.Value,
        returned.IsForfeited ? "forfeited" : returned.Grace is null ? "lot" : "grace",
        returned.To?.Until);
}
