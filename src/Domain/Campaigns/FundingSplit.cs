using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Campaigns;

/// <summary>Who pays for a discount: shares that sum to the whole.</summary>
public sealed record FundingSplit
{
    /// <exception cref="ArgumentException">The shares do not sum to 10,000.</exception>
    public FundingSplit(BasisPoints union, BasisPoints merchant, BasisPoints sponsor)
    {
        if (union.Value + merchant.Value + sponsor.Value != BasisPoints.Whole)
            throw new ArgumentException("Shares of a funding sum to 10,000 basis points.", nameof(union));
        Union = union;
        Merchant = merchant;
        Sponsor = sponsor;
    }

    public BasisPoints Union { get; }

    public BasisPoints Merchant { get; }

    public BasisPoints Sponsor { get; }

    public static bool TryCreate(
        BasisPoints union, BasisPoints merchant, BasisPoints sponsor, out FundingSplit? split)
    {
        var whole = union.Value + merchant.Value + sponsor.Value == BasisPoints.Whole;
        split = whole ? new FundingSplit(union, merchant, sponsor) : null;
        return whole;
    }

    /// <summary>Splits a discount by largest remainder; the parts sum to it exactly.</summary>
    public Funding Split(Fen discount)
    {
        var parts = LargestRemainder.Split(discount.Value, [Union.Value, Merchant.Value, Sponsor.Value]);
        return new Funding(new Fen(parts[0]), new Fen(parts[1]), new Fen(parts[2]));
    }
}
