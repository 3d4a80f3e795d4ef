using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Refunds;

/// <summary>
/// The legs of a refund: those of the sale reversed, for the part that is given back. Whoever funded a discount is owed
/// it again by the merchant, and so is the member for what purses paid. Money whose lot has expired meanwhile and that
/// its purse forfeits goes to breakage. The tender books nothing: it never passed through here.
/// </summary>
public static class RefundPostings
{
    public static IReadOnlyList<Posting> Of(Refunded refunded)
    {
        var postings = new List<Posting>();
        var owed = Fen.Zero;
        foreach (var offer in refunded.Offers)
        {
            Credit(RedemptionPostings.Union, offer.Funding.Union);
            Credit(RedemptionPostings.SponsorOf(offer.Campaign), offer.Funding.Sponsor);
        }

        foreach (var returned in refunded.Returned ?? [])
        {
            var purse = returned.Slice.Purse;
            Credit(
                returned.IsForfeited ? WalletPostings.BreakageOf(purse) : WalletPostings.Of(purse),
                returned.Slice.Amount);
        }

        if (owed > Fen.Zero)
            postings.Add(new Posting(RedemptionPostings.PayableOf(refunded.Terminal.Merchant), owed));
        return postings;

        void Credit(Account account, Fen amount)
        {
            if (amount == Fen.Zero)
                return;
            owed += amount;
            postings.Add(new Posting(account, -amount));
        }
    }
}
