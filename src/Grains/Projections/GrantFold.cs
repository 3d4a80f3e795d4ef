using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Projections;

/// <summary>
/// What becomes of the money that campaigns put on cards. What is left of it there is what was granted, less what was
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
            case Granted granted:
                var amount = granted.Lots.Sum(lot => lot.Available.Value);
                changes.AddGrant(granted.Campaign.Value, new GrantSums { Touched = 1, TouchedAmount = amount });
                break;
            case Redeemed { Paid: { } paid }:
                AddSpent(paid, changes);
                break;
            case Captured captured:
                AddSpent(captured.Slices, changes);
                AddForfeited(captured.Released, changes);
                break;
            case HoldVoided voided:
                AddForfeited(voided.Released, changes);
                break;
            case HoldLapsed lapsed:
                AddForfeited(lapsed.Released, changes);
                break;
            case Refunded { Returned: { } returned }:
                AddReturned(returned, changes);
                break;
            case SeatsPaid paid:
                AddSpent([.. paid.Price ?? [], .. paid.Deposit ?? []], changes);
                break;
            case SeatsRefunded refunded:
                AddReturned([.. refunded.Price ?? [], .. refunded.Deposit ?? []], changes);
                break;
            case LotsExpired expired:
                foreach (var slice in expired.Slices)
                    changes.AddGrant(slice.Campaign.Value, new GrantSums { Expired = slice.Amount.Value });
                break;
        }
    }

    private static void AddSpent(IReadOnlyList<Slice> slices, ProjectionChanges changes)
    {
        foreach (var slice in slices)
            changes.AddGrant(slice.Campaign.Value, new GrantSums { Spent = slice.Amount.Value });
    }

    private static void AddReturned(IReadOnlyList<Returned> returns, ProjectionChanges changes)
    {
        foreach (var part in returns)
            changes.AddGrant(part.Slice.Campaign.Value, new GrantSums { Returned = part.Slice.Amount.Value });
        AddForfeited(returns, changes);
    }

    // What a hold lets go of, or a refund gives back, to a lot that has expired meanwhile.
    private static void AddForfeited(IReadOnlyList<Returned> returns, ProjectionChanges changes)
    {
        foreach (var part in returns.Where(part => part.IsForfeited))
            changes.AddGrant(part.Slice.Campaign.Value, new GrantSums { Expired = part.Slice.Amount.Value });
    }
}
