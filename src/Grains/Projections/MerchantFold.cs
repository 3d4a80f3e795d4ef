using CardPlatform.Domain.Merchants;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Projections;

/// <summary>What merchants are called in lists.</summary>
internal sealed class MerchantFold : IPageFold
{
    public void See(ProjectedEntry entry, ProjectionChanges changes)
    {
        foreach (var registered in entry.Merchant.OfType<MerchantEvent.Registered>())
        {
            changes.Set(new MerchantRow(
                entry.Entry.Stream.Id, registered.Name.Value, registered.Category.Value));
        }
    }
}
