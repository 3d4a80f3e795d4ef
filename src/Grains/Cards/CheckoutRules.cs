using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Rulebooks;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>What every card of this process is decided by, as far as it is not the card's own.</summary>
internal sealed class CheckoutRules(
    CampaignCatalogue catalogue, QuotaBeliefs beliefs, IUnionTree unions, RulebookInForce rulebook)
{
    public QuotaBeliefs Beliefs => beliefs;

    public IUnionTree Unions => unions;

    public Rulebook Rulebook => rulebook.Current;

    /// <summary>What time has brought to a card. Cheap where no campaign has a benefit that the card lacks.</summary>
    /// <param name="card">The card as its entries leave it.</param>
    /// <param name="at">The time; not before the card's last event.</param>
    /// <param name="mayGrant">Leaves out the benefits of some campaigns; null for none.</param>
    public IReadOnlyList<CardEvent> DueTo(CardState card, DateTimeOffset at, Func<CampaignId, bool>? mayGrant = null)
    {
        List<DueGrant>? grants = null;
        foreach (var campaign in catalogue.Current.Benefits)
        {
            if (Granting.Offered(campaign, card, unions, at) is { } grant
                && mayGrant?.Invoke(campaign.Id) is not false
                && !IsUsedUp(campaign, grant, at))
                (grants ??= []).Add(grant);
        }

        return Upkeep.Due(card, Rulebook, grants ?? [], at);
    }

    /// <summary>A card as it is at a moment, whether or not what time has brought is written.</summary>
    public CardState AsOf(CardState card, DateTimeOffset at) =>
        DueTo(card, at).Aggregate(card, (so, due) => so.Apply(due));

    /// <summary>The campaign, if it is in force.</summary>
    public RunningCampaign? Find(CampaignId campaign) => catalogue.Current.Find(campaign);

    /// <summary>Learns the terms of a campaign that were launched since this process heard of it last.</summary>
    public Task RenewAsync(QuotaId quota) => catalogue.ReloadAsync(CampaignQuotas.CampaignOf(quota));

    /// <param name="card">The card, after <see cref="Upkeep"/>.</param>
    /// <param name="merchant">The merchant's side.</param>
    /// <param name="exhaustion">What is believed to be used up.</param>
    /// <param name="at">The time of the decision.</param>
    public CheckoutCase CaseOf(CardState card, MerchantFacts merchant, IExhaustion exhaustion, DateTimeOffset at) =>
        new(card, merchant, catalogue.Current.For(merchant.Merchant), exhaustion, Rulebook, unions, at);

    // Only a belief, to spare vain commits: a benefit has no quotas of a day or a merchant.
    private bool IsUsedUp(RunningCampaign campaign, DueGrant grant, DateTimeOffset at) =>
        beliefs.Of(campaign, default, BusinessDay.Of(at)) is not null
        || beliefs.BudgetLeft(campaign) < grant.Union + grant.Sponsor;
}
