using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Grains.Reports;

/// <summary>What a rehearsal has given.</summary>
internal readonly record struct RehearsalSums(int Applied, Fen Discount, Fen Union, Fen Merchant, Fen Sponsor)
{
    public RehearsalSums(int applied, Fen discount, Funding funding)
        : this(applied, discount, funding.Union, funding.Merchant, funding.Sponsor)
    {
    }

    public static RehearsalSums operator +(RehearsalSums left, RehearsalSums right) => new(
        left.Applied + right.Applied,
        left.Discount + right.Discount,
        left.Union + right.Union,
        left.Merchant + right.Merchant,
        left.Sponsor + right.Sponsor);
}
