using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Silo.Audit;

/// <summary>Invariant 4: double entry.</summary>
internal sealed class PostingsCheck() : AuditCheck(
    "postings", "every entry's postings sum to zero and are those of its events, and its parts sum to the whole")
{
    protected override void See(AuditedEntry audited)
    {
        var entry = audited.Entry;
        var sum = entry.Postings.Aggregate(Fen.Zero, (total, posting) => total + posting.Amount);
        Compare(sum == Fen.Zero, () => $"the postings of {audited} sum to {sum}");

        var redeemed = audited.Card.OfType<Redeemed>().ToList();
        Compare(
            CardPostings.Of(audited.Card).SequenceEqual(entry.Postings),
            () => $"the postings of {audited} are not those of its events");
        foreach (var checkout in redeemed)
            CompareParts(audited, checkout);
        foreach (var captured in audited.Card.OfType<Captured>())
        {
            var taken = captured.Slices.Aggregate(Fen.Zero, (total, slice) => total + slice.Amount);
            Compare(taken == captured.Amount, () => $"{audited} captures {captured.Amount} with slices of {taken}");
        }

        foreach (var refunded in audited.Card.OfType<Refunded>())
        {
            Compare(
                entry.Facts.Amount == -refunded.Gross && entry.Facts.Discount == -refunded.Discount,
                () => $"the columns of {audited} say {entry.Facts.Amount} less {entry.Facts.Discount}, "
                    + $"its event gives back {refunded.Gross} less {refunded.Discount}");
        }
    }

    private void CompareParts(AuditedEntry audited, Redeemed checkout)
    {
        var lines = checkout.Lines.Aggregate(Fen.Zero, (total, line) => total + line.Discount);
        Compare(lines == checkout.Discount, () => $"the lines of {audited} give {lines}, not {checkout.Discount}");

        var offers = checkout.Applied.Aggregate(Fen.Zero, (total, applied) => total + applied.Discount);
        Compare(offers == checkout.Discount, () => $"the offers of {audited} give {offers}, not {checkout.Discount}");

        var benefit = checkout.Lines.Aggregate(Fen.Zero, (total, line) => total + (line.Benefit ?? Fen.Zero));
        Compare(
            benefit == checkout.Benefit,
            () => $"purses pay {benefit} of the lines of {audited}, and {checkout.Benefit} of the whole");
        foreach (var applied in checkout.Applied)
        {
            var funded = applied.Funding.Union + applied.Funding.Merchant + applied.Funding.Sponsor;
            var parts = applied.Lines?.Aggregate(Fen.Zero, (total, part) => total + (part ?? Fen.Zero));
            Compare(
                funded == applied.Discount && (parts ?? funded) == applied.Discount,
                () => $"campaign {applied.Campaign} gives {applied.Discount} in {audited}, funded with {funded} and "
                    + $"split into {parts}");
        }

        var facts = audited.Entry.Facts;
        Compare(
            facts.Amount == checkout.Gross && facts.Discount == checkout.Discount && !checkout.Payable.IsNegative,
            () => $"the columns of {audited} say {facts.Amount} less {facts.Discount}, "
                + $"its event says {checkout.Gross} less {checkout.Discount}");
    }
}
