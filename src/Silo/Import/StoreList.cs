using System.Globalization;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Silo.Import;

/// <summary>The stores of a merchant in one field: <c>花园路店@郑州:3;大学路店@洛阳:1</c>.</summary>
internal static class StoreList
{
    /// <summary>So many that the merchant's entry stays well under the limit of one entry.</summary>
    private const int MaxStores = 200;

    private const int MaxTerminals = 1_000;

    public static RejectReason? TryParse(string text, out IReadOnlyList<MerchantRow.StoreRow> stores)
    {
        var parsed = new List<MerchantRow.StoreRow>();
        stores = parsed;
        foreach (var part in text.Split(';'))
        {
            var at = part.LastIndexOf('@');
            var colon = part.LastIndexOf(':');
            if (at < 0 || colon < at)
                return RejectReason.BadStores;
            if (!CityNames.TryFind(part[(at + 1)..colon], out var city))
                return RejectReason.UnknownCity;
            if (!MerchantName.TryParse(part[..at], CultureInfo.InvariantCulture, out var name))
                return RejectReason.BadStores;
            if (!int.TryParse(
                part.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var terminals))
                return RejectReason.BadStores;
            parsed.Add(new MerchantRow.StoreRow(name, city, terminals));
        }

        var isTooMuch = parsed.Count > MaxStores || parsed.Sum(store => (long)store.Terminals) > MaxTerminals;
        return isTooMuch ? RejectReason.BadStores : null;
    }
}
