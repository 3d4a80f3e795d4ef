using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// The benefits that one request may grant on its way: those of campaigns in force, less what its own commits were
/// told is used up, paused or ended. A benefit takes the campaign's count and budget in the commit that grants it, so
/// pausing and ending a campaign are exact; the request itself never fails for it.
/// </summary>
internal sealed class BenefitsSeen(CheckoutRules rules)
{
    /// <summary>Vain tries before the request goes without any further benefit.</summary>
    public const int MaxTries = 4;

    private readonly HashSet<CampaignId> _refused = [];
    private IReadOnlyList<CardEvent> _proposed = [];

    /// <summary>What time has brought to a card, as far as it can still be had.</summary>
    public IReadOnlyList<CardEvent> DueTo(CardState card, DateTimeOffset at) =>
        _proposed = rules.DueTo(card, at, campaign => _refused.Count < MaxTries && !_refused.Contains(campaign));

    /// <summary>What the grants among these events take.</summary>
    public static IEnumerable<QuotaReservation> TakenBy(IReadOnlyList<CardEvent> due) =>
        due.OfType<Granted>().SelectMany(CampaignQuotas.TakenBy);

    /// <summary>Learns of a quota that refused; false if it is not one of a grant that was proposed.</summary>
    public bool Learn(QuotaId quota, long left)
    {
        foreach (var granted in _proposed.OfType<Granted>())
        {
            var isBudget = quota == CampaignQuotas.BudgetOf(granted.Campaign);
            if (!isBudget && quota != CampaignQuotas.CountOf(granted.Campaign))
                continue;
            _refused.Add(granted.Campaign);
            if (isBudget)
                rules.Beliefs.BudgetRefused(granted.Campaign, new Fen(left));
            else
                rules.Beliefs.Refused(granted.Campaign);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Learns, for a reader who writes nothing, which of the benefits that look due cannot be had: nobody is shown
    /// money that a used-up or paused campaign will not give.
    /// </summary>
    public async Task ConfirmAsync(CardState card, DateTimeOffset at, IJournal journal)
    {
        var taken = TakenBy(DueTo(card, at)).ToList();
        if (taken.Count == 0)
            return;
        var quotas = (await journal.ReadQuotasAsync([.. taken.Select(each => each.Quota)]))
            .ToDictionary(quota => quota.Quota, quota => quota.Left);
        foreach (var each in taken)
        {
            if (quotas.GetValueOrDefault(each.Quota) < each.Delta)
                Learn(each.Quota, quotas.GetValueOrDefault(each.Quota));
        }
    }
}
