using System.Text;
using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Json;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Projections;

/// <summary>The list of campaigns; by the campaigns' own rules, like <see cref="MemberFold"/>.</summary>
/// <param name="known">What there is of the campaigns in <see cref="CampaignsIn"/>.</param>
internal sealed class CampaignListFold(IReadOnlyDictionary<long, FoldedCampaign> known) : IPageFold
{
    public static IReadOnlyCollection<long> CampaignsIn(IEnumerable<ProjectedEntry> page) => page
        .Where(entry => entry.Campaign.Count > 0)
        .Select(entry => entry.Entry.Stream.Id)
        .ToHashSet();

    public void See(ProjectedEntry entry, ProjectionChanges changes)
    {
        if (entry.Campaign.Count == 0)
            return;
        var id = entry.Entry.Stream.Id;
        var before = changes.CampaignList.TryGetValue(id, out var changed) ? changed : known.GetValueOrDefault(id);
        var after = entry.Campaign.Aggregate(StateOf(before), (campaign, happened) => campaign.Apply(happened));
        var (madeBy, createdAt) = entry.Campaign[0] is CampaignEvent.Created created
            ? (created.By?.Value, created.At)
            : (before?.Row.MadeBy, before?.Row.CreatedAt);
        if (createdAt is not { } at)
            throw new InvalidDataException($"Campaign {id} has a life before it was created.");

        var row = RowOf(id, entry.Entry.Version, after) with { MadeBy = madeBy, CreatedAt = at };
        changes.Set(new FoldedCampaign(row, Encoding.UTF8.GetString(DomainJson.CampaignStates.Write(after))));
    }

    private static CampaignState StateOf(FoldedCampaign? campaign) => campaign is null
        ? CampaignState.None
        : DomainJson.CampaignStates.Read(Encoding.UTF8.GetBytes(campaign.State));

    private static CampaignRow RowOf(long id, long version, CampaignState state)
    {
        var terms = state.Shown!;
        return new CampaignRow(id)
        {
            Version = version,
            Owner = terms.Owner,
            Budget = terms.Limits.TotalBudget?.Value,
            From = terms.Span.From,
            Until = terms.Span.Until,
            InForceUntil = state.InForceUntil,
            CreatedAt = default,
            TermsVersion = state.TermsVersion,
            Phase = (short)state.Phase,
            NameZh = terms.Name.Zh,
            NameEn = terms.Name.En,
            OfferKinds = [.. terms.Offers.Select(KindOf).Distinct().Select(Codes.Of)],
            Next = state.Next is { } next
                ? new PreparedVersion(
                    next.No, (short)next.Stage, next.Hash.Value, [.. next.Makers.Select(maker => maker.Value)])
                : null,
        };
    }

    private static OfferKind KindOf(Offer offer) => offer switch
    {
        Offer.PercentOff => OfferKind.PercentOff,
        Offer.AmountOff => OfferKind.AmountOff,
        Offer.Tiers => OfferKind.Tiers,
        Offer.FixedPrice => OfferKind.FixedPrice,
        Offer.Benefit => OfferKind.Benefit,
        Offer.Coupon => OfferKind.Coupon,
        _ => throw new ArgumentOutOfRangeException(nameof(offer), offer, "An offer of a later version."),
    };
}
