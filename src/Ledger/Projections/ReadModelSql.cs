namespace CardPlatform.Ledger.Projections;

/// <summary>
/// The statements that read read models. Sums of bigints are numerics, until they are told not to be.
/// </summary>
internal static class ReadModelSql
{
    public const string Kinds = """
        select split_part(account, '/', 1), count(*), sum(greatest(amount_fen, 0))::bigint,
          sum(least(amount_fen, 0))::bigint
        from projection.account_balance group by 1 order by 1
        """;

    /// <summary>Names are of characters below the tilde, so those that begin alike lie between two of them.</summary>
    public const string Accounts = """
        select account, amount_fen, posting_count from projection.account_balance
        where account > $1 and account >= $2 and account < $2 || '~' order by account limit $3
        """;

    public const string Grant = """
        select touched_count, touched_fen, spent_fen, returned_fen, expired_fen
        from projection.grant_figure where campaign_id = $1
        """;

    public const string ByDay = $"""
        select day, null, {Sums} from projection.campaign_figure
        where campaign_id = $1 and day > $2 group by day order by day limit $3
        """;

    public const string ByMerchant = $"""
        select merchant_id, (select name from projection.merchant m where m.merchant_id = f.merchant_id), {Sums}
        from projection.campaign_figure f
        where campaign_id = $1 and merchant_id > $2 group by merchant_id order by merchant_id limit $3
        """;

    public const string ByCity = $"""
        select city, null, {Sums} from projection.campaign_figure
        where campaign_id = $1 and city > $2 group by city order by city limit $3
        """;

    private const string Sums = """
        sum(redeemed_count)::bigint, sum(gross_fen)::bigint, sum(discount_fen)::bigint, sum(union_fen)::bigint,
        sum(merchant_fen)::bigint, sum(sponsor_fen)::bigint, sum(refunded_count)::bigint,
        sum(refunded_discount_fen)::bigint
        """;
}
