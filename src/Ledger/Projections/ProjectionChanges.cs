using System.Runtime.InteropServices;

namespace CardPlatform.Ledger.Projections;

/// <summary>
/// What a page of the journal does to the read models, added up in memory: however many entries touch a row, it is
/// written once.
/// </summary>
public sealed class ProjectionChanges
{
    private readonly Dictionary<string, AccountSums> _accounts = [];
    private readonly Dictionary<CampaignFigureKey, CampaignSums> _campaigns = [];
    private readonly Dictionary<long, GrantSums> _grants = [];
    private readonly Dictionary<long, MemberRow> _members = [];
    private readonly Dictionary<long, MerchantRow> _merchants = [];
    private readonly Dictionary<long, UnionRow> _unions = [];
    private readonly Dictionary<long, FoldedCampaign> _campaignList = [];
    private readonly Dictionary<long, FoldedActivity> _activities = [];
    private readonly HashSet<ActivityPerson> _activityPeople = [];

    public IReadOnlyDictionary<string, AccountSums> Accounts => _accounts;

    public IReadOnlyDictionary<CampaignFigureKey, CampaignSums> Campaigns => _campaigns;

    /// <summary>By campaign.</summary>
    public IReadOnlyDictionary<long, GrantSums> Grants => _grants;

    /// <summary>By card.</summary>
    public IReadOnlyDictionary<long, MemberRow> Members => _members;

    public IReadOnlyCollection<MerchantRow> Merchants => _merchants.Values;

    /// <summary>By union.</summary>
    public IReadOnlyDictionary<long, UnionRow> Unions => _unions;

    /// <summary>The lines of the list of campaigns, by campaign.</summary>
    public IReadOnlyDictionary<long, FoldedCampaign> CampaignList => _campaignList;

    /// <summary>The lines of the list of activities, by activity.</summary>
    public IReadOnlyDictionary<long, FoldedActivity> Activities => _activities;

    /// <summary>Who has signed up for what.</summary>
    public IReadOnlyCollection<ActivityPerson> ActivityPeople => _activityPeople;

    public void Add(string account, AccountSums sums)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_accounts, account, out _);
        known += sums;
    }

    public void Add(CampaignFigureKey key, CampaignSums sums)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_campaigns, key, out _);
        known += sums;
    }

    public void AddGrant(long campaign, GrantSums sums)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_grants, campaign, out _);
        known += sums;
    }

    public void Set(MemberRow member) => _members[member.Card] = member;

    public void Set(MerchantRow merchant) => _merchants[merchant.Merchant] = merchant;

    public void Set(UnionRow union) => _unions[union.Union] = union;

    public void Set(FoldedCampaign campaign) => _campaignList[campaign.Row.Campaign] = campaign;

    public void Set(FoldedActivity activity) => _activities[activity.Row.Activity] = activity;

    public void Add(ActivityPerson person) => _activityPeople.Add(person);
}
