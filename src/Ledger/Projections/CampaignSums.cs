namespace CardPlatform.Ledger.Projections;

/// <summary>What a campaign was used for. Amounts in fen.</summary>
public readonly record struct CampaignSums
{
    public long Redeemed { get; init; }

    /// <summary>What the baskets totalled; a checkout that used several campaigns is in the gross of each.</summary>
    public long Gross { get; init; }

    public long Discount { get; init; }

    /// <summary>What the union pays in the end: net of refunds, like the shares of the others.</summary>
    public long Union { get; init; }

    public long Merchant { get; init; }

    public long Sponsor { get; init; }

    /// <summary>Refunds that gave discount back to those who funded it.</summary>
    public long Refunded { get; init; }

    public long RefundedDiscount { get; init; }

    public static CampaignSums operator +(CampaignSums left, CampaignSums right) => new()
    {
        Redeemed = left.Redeemed + right.Redeemed,
        Gross = left.Gross + right.Gross,
        Discount = left.Discount + right.Discount,
        Union = left.Union + right.Union,
        Merchant = left.Merchant + right.Merchant,
        Sponsor = left.Sponsor + right.Sponsor,
        Refunded = left.Refunded + right.Refunded,
        RefundedDiscount = left.RefundedDiscount + right.RefundedDiscount,
    };
}
