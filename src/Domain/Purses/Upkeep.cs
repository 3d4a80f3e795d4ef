using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// What time has brought to a card since its last entry: holds that have lapsed, lots that have expired, grants that
/// are due. Whatever a card decides, it decides on the state after these, and writes them in the same entry before its
/// own event. Pure: no clock, no I/O, no randomness.
/// </summary>
public static class Upkeep
{
    /// <summary>
    /// Grants written at once; the next entry has the rest. Each takes two quotas of those that a commit may take.
    /// </summary>
    public const int MaxGrants = 16;

    /// <summary>The events, in order; none if nothing is due.</summary>
    public static IReadOnlyList<CardEvent> Due(CardState card, Rulebook rules, DateTimeOffset now) =>
        Due(card, rules, [], now);

    /// <summary>The events, in order; none if nothing is due.</summary>
    /// <param name="card">The card as its entries leave it.</param>
    /// <param name="rules">What staff have declared.</param>
    /// <param name="grants">What campaigns in force have for the card, whether or not it has had it.</param>
    /// <param name="now">The time; not before the card's last event.</param>
    public static IReadOnlyList<CardEvent> Due(
        CardState card, Rulebook rules, IReadOnlyList<DueGrant> grants, DateTimeOffset now)
    {
        if (grants.Count == 0 && card.Wallet.Lots.Count == 0)
            return [];

        var events = new List<CardEvent>();
        var current = Lapse(card, rules, now, events);
        current = Expire(current, now, events);
        var granted = 0;
        foreach (var grant in grants)
        {
            if (granted == MaxGrants || !IsDue(current, grant, now))
                continue;
            current = Happen(current, Grant(current.Wallet, grant, now), events);
            granted++;
        }

        return events;
    }

    // As of each deadline and not of now: what came back then to a lot that has ended since ends with it below.
    private static CardState Lapse(CardState card, Rulebook rules, DateTimeOffset now, List<CardEvent> events)
    {
        if (!card.Wallet.Holds.Any(hold => hold.Deadline <= now))
            return card;
        return card.Wallet.Holds
            .Where(hold => hold.Deadline <= now)
            .OrderBy(hold => hold.Deadline)
            .Aggregate(card, (so, hold) => Happen(
                so,
                new HoldLapsed(now, hold.Id, Returning.Of(so, rules, hold.Slices, hold.Deadline)),
                events));
    }

    private static CardState Expire(CardState card, DateTimeOffset now, List<CardEvent> events)
    {
        Slice[] expired =
        [
            .. card.Wallet.Lots
                .Where(lot => lot.Until <= now && lot.Available > Fen.Zero)
                .Select(lot => lot.Take(lot.Available)),
        ];
        return expired.Length == 0 ? card : Happen(card, new LotsExpired(now, expired), events);
    }

    private static bool IsDue(CardState card, DueGrant grant, DateTimeOffset now) =>
        card.Status is CardStatus.Active
        && now < grant.Until
        && card.Usage.Of(grant.Campaign) is null
        && card.Usage.HasRoomFor(grant.Campaign, now)
        && card.Wallet.Lots.Count + 2 <= Wallet.MaxLots;

    private static Granted Grant(Wallet wallet, DueGrant grant, DateTimeOffset now)
    {
        var lots = new List<Lot>(2);
        foreach (var (funder, amount) in new[] { (Funder.Union, grant.Union), (Funder.Sponsor, grant.Sponsor) })
        {
            if (amount > Fen.Zero)
            {
                lots.Add(new Lot(
                    new LotNo(wallet.NextLot.Value + lots.Count),
                    grant.Purse,
                    funder,
                    grant.Campaign,
                    amount,
                    Fen.Zero,
                    grant.From,
                    grant.Until));
            }
        }

        return new Granted(now, grant.Campaign, grant.CampaignVersion, grant.Offer, grant.Name, lots, grant.Until);
    }

    private static CardState Happen(CardState card, CardEvent happened, List<CardEvent> events)
    {
        events.Add(happened);
        return card.Apply(happened);
    }
}
