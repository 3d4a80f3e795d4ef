using System.Collections.Frozen;
using CardPlatform.Baselines.Procedure.Loading;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Journaling;
using Npgsql;

namespace CardPlatform.Baselines.WriteState;

/// <summary>
/// What a redemption is decided by that is not on the card, read from the journal once, at the start, and in memory
/// from then on. Kinder than the product, which asks the merchant's grain and follows the journal.
/// </summary>
internal sealed class Catalogue
{
    private readonly FrozenDictionary<TerminalId, MerchantFacts> _counters;
    private readonly FrozenSet<MerchantId> _merchants;
    private readonly CatalogueSnapshot _campaigns;
    private readonly FrozenSet<CampaignId> _limiting;
    private readonly UnionParents _unions;

    private Catalogue(
        IReadOnlyList<RunningCampaign> campaigns, IReadOnlyList<MerchantFacts> counters, UnionParents unions)
    {
        _campaigns = new CatalogueSnapshot(campaigns);
        _limiting = campaigns
            .Where(campaign => campaign.Terms.Limits is { PerMemberTotal: not null } or { PerMemberPerDay: not null })
            .Select(campaign => campaign.Id)
            .ToFrozenSet();
        _counters = counters.ToFrozenDictionary(counter => counter.Terminal);
        _merchants = counters.Select(counter => counter.Merchant).ToFrozenSet();
        _unions = unions;
    }

    /// <exception cref="Silo.SentenceException">A campaign promises what the baselines cannot do.</exception>
    public static async Task<Catalogue> ReadAsync(
        NpgsqlConnection reading, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var campaigns = await CampaignRows.ReadAsync(reading, now, cancellationToken);
        var counters = new List<MerchantFacts>();
        await foreach (var (id, merchant) in JournalStreams.FoldAsync(
            reading, StreamShapes.Merchants, "true", cancellationToken))
            counters.AddRange(CountersOf(new MerchantId(id), merchant));
        var parents = new Dictionary<long, long?>();
        await foreach (var (id, union) in JournalStreams.FoldAsync(
            reading, StreamShapes.Unions, $"j.stream_id <> {UnionState.Tree}", cancellationToken))
            parents[id] = union.Parent;
        return new Catalogue(campaigns, counters, new UnionParents(parents));
    }

    /// <returns>Who is unknown; null if nobody is.</returns>
    public UnknownParty? Find(TerminalId terminal, out MerchantFacts? counter)
    {
        if (_counters.TryGetValue(terminal, out counter))
            return null;
        return _merchants.Contains(terminal.Merchant) ? UnknownParty.TerminalUnknown : UnknownParty.MerchantUnknown;
    }

    public CheckoutCase CaseOf(CardState card, MerchantFacts counter, DateTimeOffset now) => new(
        card, counter, _campaigns.For(counter.Merchant), NothingExhausted.Instance, Rulebook.Empty, _unions, now);

    /// <summary>Whether a campaign limits the uses of a member, so that they have to be counted.</summary>
    public bool LimitsMembers(CampaignId campaign) => _limiting.Contains(campaign);

    private static IEnumerable<MerchantFacts> CountersOf(MerchantId id, MerchantState merchant) =>
        merchant.Terminals.Select(terminal => new MerchantFacts(
            id,
            merchant.Status,
            merchant.Category,
            terminal.Id,
            terminal.Status,
            terminal.Store,
            merchant.Store(terminal.Store)!.City));
}
