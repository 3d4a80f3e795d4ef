using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Regions;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Import;

/// <summary>A merchant as the file says it.</summary>
/// <param name="No">The number it has where it comes from: the key.</param>
/// <param name="Hash">Of the whole row, so that the same number with other content is noticed.</param>
/// <param name="Name">As it is shown to members.</param>
/// <param name="Category">What it sells.</param>
/// <param name="Stores">At least one.</param>
internal sealed record MerchantRow(
    string No, RequestHash Hash, MerchantName Name, CategoryCode Category, IReadOnlyList<MerchantRow.StoreRow> Stores)
{
    public sealed record StoreRow(MerchantName Name, City City, int Terminals);
}
