using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>Invariant 4, for what is given back.</summary>
internal sealed class RefundsCheck() : AuditCheck(
    "refunds", "the refunds of a sale give back no more than was paid: of no line, slice, offer or funder")
{
    private readonly Dictionary<long, SaleSoFar> _sales = [];
    private RefundLog _log = RefundLog.Empty;
    private StreamId _stream;
    private long _version;

    protected override void See(AuditedEntry audited)
    {
        if (audited.Entry.Stream != _stream)
        {
            ComparePointers();
            (_stream, _log) = (audited.Entry.Stream, RefundLog.Empty);
            _sales.Clear();
        }

        _version = audited.Entry.Version;
        foreach (var happened in audited.Card)
        {
            _log = _log.Apply(happened);
            if (happened is Refunded refunded)
                CompareRefund(audited, refunded);
            else if (IsSale(happened))
                _sales[_version] = new SaleSoFar(happened, Latest: null);
        }
    }

    public override Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        ComparePointers();
        return Task.CompletedTask;
    }

    // What a sale says is only worked out once it is refunded: few are.
    private static bool IsSale(CardEvent happened) => Sale.Tells(happened);

    private static IEnumerable<string> WrongOf(Sale sale, Refunded? previous, Refunded refunded)
    {
        var before = previous?.Remaining ?? sale.Lines;
        if (refunded.No != (previous?.No ?? 0) + 1 || refunded.Previous != previous?.Version)
            yield return "is not the one after the latest";
        if (refunded.Terminal.Merchant != sale.Merchant || refunded.SoldAt != sale.At)
            yield return "is of another sale than it says";
        if (before.Count != refunded.Remaining.Count || !before.Zip(refunded.Remaining).All(IsLess))
            yield return "leaves more of a line than there was";
        if (refunded.Remaining.Any(line => Parts(line).Any(part => part.IsNegative)))
            yield return "gives back more of a line than was paid";
        if (Fell(before, refunded, line => line.Tender) != refunded.Tender
            || Fell(before, refunded, line => line.Benefit ?? Fen.Zero) != refunded.Benefit
            || Fell(before, refunded, line => line.Discount) != refunded.Discount)
            yield return "gives back other than its lines say";
        if (!OffersHold(sale, previous, refunded))
            yield return "gives back other to the funders than was theirs";
    }

    private static bool IsLess((RemainingLine Before, RemainingLine After) line) =>
        line.After.Gross <= line.Before.Gross
        && line.After.Quantity >= 0
        && line.After.Quantity <= line.Before.Quantity;

    private static IEnumerable<Fen> Parts(RemainingLine line) =>
        [line.Tender, line.Benefit ?? Fen.Zero, .. line.Discounts ?? []];

    private static bool OffersHold(Sale sale, Refunded? previous, Refunded refunded)
    {
        if (refunded.Offers.Count != sale.Offers.Count
            || Sum(refunded.Offers, offer => offer.Discount) != refunded.Discount)
            return false;
        for (var i = 0; i < sale.Offers.Count; i++)
        {
            var (offer, before) = (refunded.Offers[i], previous?.Offers[i].Remaining ?? sale.Offers[i].Funding);
            var (given, left) = (offer.Funding, offer.Remaining);
            Fen[] parts = [given.Union, given.Merchant, given.Sponsor, left.Union, left.Merchant, left.Sponsor];
            if (offer.Campaign != sale.Offers[i].Campaign
                || parts.Any(part => part.IsNegative)
                || given.Union + left.Union != before.Union
                || given.Merchant + left.Merchant != before.Merchant
                || given.Sponsor + left.Sponsor != before.Sponsor
                || given.Union + given.Merchant + given.Sponsor != offer.Discount
                || left.Union + left.Merchant + left.Sponsor
                    != Sum(refunded.Remaining, line => line.Discounts?[i] ?? Fen.Zero))
                return false;
        }

        return true;
    }

    private static Fen Fell(IReadOnlyList<RemainingLine> before, Refunded refunded, Func<RemainingLine, Fen> part) =>
        Sum(before, part) - Sum(refunded.Remaining, part);

    private static Fen Sum<T>(IEnumerable<T> items, Func<T, Fen> amount) =>
        items.Aggregate(Fen.Zero, (sum, item) => sum + amount(item));

    private void CompareRefund(AuditedEntry audited, Refunded refunded)
    {
        var known = _sales.GetValueOrDefault(refunded.Sale);
        if (known is null || Sale.Of(known.Happened) is not { } sale)
        {
            Compare(holds: false, () => $"{audited} gives back what the card did not sell");
            return;
        }

        Compare(refunded.Version == _version, () => $"{audited} says that it stands at {refunded.Version}");
        foreach (var difference in WrongOf(sale, known.Latest, refunded).DefaultIfEmpty(""))
            Compare(difference.Length == 0, () => $"{audited} {difference}");
        var after = known with { Latest = refunded, Returned = [.. known.Returned, .. refunded.Returned ?? []] };
        Compare(
            SlicesHold(sale, after) && Sum(refunded.Returned ?? [], returned => returned.Slice.Amount)
                == refunded.Benefit,
            () => $"{audited} gives back more of a slice than was paid of it, or not the benefit that it says");
        _sales[refunded.Sale] = after;
    }

    private static bool SlicesHold(Sale sale, SaleSoFar after) => after.Returned
        .GroupBy(returned => returned.Slice with { Amount = Fen.Zero }, returned => returned.Slice.Amount)
        .All(lot => Sum(lot, amount => amount)
            <= Sum(sale.Paid.Where(slice => slice with { Amount = Fen.Zero } == lot.Key), slice => slice.Amount));

    private void ComparePointers()
    {
        foreach (var pointer in _log.Pointers)
        {
            Compare(
                _sales.GetValueOrDefault(pointer.Sale)?.Latest?.Version == pointer.Refund,
                () => $"{_stream} points from its sale {pointer.Sale} to {pointer.Refund}, not to its latest refund");
        }
    }

    private sealed record SaleSoFar(CardEvent Happened, Refunded? Latest)
    {
        public IReadOnlyList<Returned> Returned { get; init; } = [];
    }
}
