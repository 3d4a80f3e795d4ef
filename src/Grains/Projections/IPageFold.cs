using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Projections;

/// <summary>What one read model makes of the entries of a page, in their order.</summary>
internal interface IPageFold
{
    void See(ProjectedEntry entry, ProjectionChanges changes);
}
