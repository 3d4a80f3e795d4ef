using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Refunds;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Projections;

/// <summary>
/// What becomes of the money that campaigns put on cards. What is left of it there is what was touched, less what was
/// spent and not given back, less what expired.
/// </summary>
internal sealed class GrantFold : IPageFold
{
    public void See(ProjectedEntry entry, ProjectionChanges changes)
    {
        foreach (var happened in entry.Card)
            Add(happened, changes);
    }

    private static void Add(CardEvent happened, ProjectionChanges changes)
    {
        switch (happened)
        {
            case Redeemed { Paid: { } paid }:
                foreach (var slice in paid)
                    changes.AddGrant(slice.Campaign.Value, new GrantSums { Spent = slice.Amount.Value });
                break;
            case Refunded { Returned: { } returned }:
                foreach (var part in returned)
                    changes.AddGrant(part.Slice.Campaign.Value, GivenBack(part.Slice.Amount.Value, part.IsForfeited));
                break;
        }
    }

    private static GrantSums GivenBack(long amount, bool isForfeited) =>
        new() { Returned = amount, Expired = isForfeited ? amount : 0 };
}
