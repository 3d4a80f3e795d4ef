using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Refunds;

/// <summary>
/// Which sales of a card have been refunded, and where the latest refund of each stands. Immutable: an event makes the
/// next one. Bounded: at most <see cref="MaxSales"/>, each for <see cref="Window"/> from the sale.
/// </summary>
/// <param name="Pointers">In ascending order of sale.</param>
/// <param name="Forgotten">
/// The last sale whose pointer was dropped; absent: none was. Whatever the clock says, a sale up to it that has no
/// pointer cannot be refunded: it may have been already.
/// </param>
public sealed record RefundLog(IReadOnlyList<RefundPointer> Pointers, long? Forgotten = null)
{
    public const int MaxSales = 512;

    /// <summary>How long after a sale it can be refunded.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(366);

    public static readonly RefundLog Empty = new([]);

    /// <summary>The version of the latest refund of a sale; null if there is none.</summary>
    public long? LatestOf(long sale) => Pointers.FirstOrDefault(pointer => pointer.Sale == sale)?.Refund;

    /// <summary>Whether a sale is too old, by the clock or because what is known of its refunds was dropped.</summary>
    public bool IsOver(long sale, DateTimeOffset soldAt, DateTimeOffset now) =>
        soldAt + Window <= now || (sale <= Forgotten && LatestOf(sale) is null);

    /// <summary>Whether a refund of the sale can be remembered.</summary>
    public bool HasRoomFor(long sale, DateTimeOffset now) =>
        Pointers.Count < MaxSales
        || Pointers.Any(pointer => pointer.Sale == sale || pointer.Until <= now);

    /// <summary>The log after one more event of the card; the same one if the event is not a refund.</summary>
    public RefundLog Apply(CardEvent happened)
    {
        if (happened is not Refunded refunded)
            return this;

        var added = new RefundPointer(refunded.Sale, refunded.Version, refunded.SoldAt + Window);

        // Only a full log forgets: one sale or refund under a clock that is far off must not end the refunds of others.
        var isFull = Pointers.Count >= MaxSales && LatestOf(added.Sale) is null;
        var forgotten = Pointers.Where(IsDropped).Select(pointer => (long?)pointer.Sale).Max();
        return new RefundLog(
            [.. Pointers.Where(IsKept).Append(added).OrderBy(pointer => pointer.Sale)],
            forgotten is null || forgotten < Forgotten ? Forgotten : forgotten);

        bool IsDropped(RefundPointer pointer) =>
            isFull && pointer.Sale != added.Sale && pointer.Until <= refunded.At;

        bool IsKept(RefundPointer pointer) => pointer.Sale != added.Sale && !IsDropped(pointer);
    }
}
