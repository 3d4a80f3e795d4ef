using CardPlatform.Ledger.Postgres;

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

    public const string BusiestMerchants = """
        select merchant_id from projection.campaign_figure where campaign_id = $1
        group by merchant_id order by sum(redeemed_count) desc, merchant_id limit $2
        """;

    /// <summary>One lookup by key per merchant, as in <see cref="ProjectionSql.ReadMembers"/>.</summary>
    public const string Merchants = """
        select m.* from unnest($1::bigint[]) as wanted(merchant_id)
        cross join lateral (
          select merchant_id, name, category from projection.merchant
          where merchant_id = wanted.merchant_id limit 1) as m
        """;

    /// <summary>
    /// By the index of days, once: what was sold has an amount, and refunds have a negative one. That they are of cards
    /// is no condition: the primary key would offer itself for it.
    /// </summary>
    public const string FindSales = """
        select min(transaction_id), max(transaction_id) from ledger.journal
        where business_day = $1 and amount_fen >= 0
        """;

    /// <summary>
    /// By the index of positions, between the first and the last of the day: the condition on the day is written so
    /// that the index of days cannot serve it, or each page would look through the whole day.
    /// </summary>
    public const string Sales = $"""
        select {JournalSql.EntryColumns} from ledger.journal j
        where (j.transaction_id, j.ordinal) > ($2, $3) and j.transaction_id <= $4
          and j.business_day is not distinct from $1 and j.amount_fen >= 0
        order by j.transaction_id, j.ordinal limit $5
        """;

    /// <summary>A scan of all members, whatever is asked: it is allowed to be one.</summary>
    public const string AllowScan = "set local enable_seqscan = on";

    private const string Sums = """
        sum(redeemed_count)::bigint, sum(gross_fen)::bigint, sum(discount_fen)::bigint, sum(union_fen)::bigint,
        sum(merchant_fen)::bigint, sum(sponsor_fen)::bigint, sum(refunded_count)::bigint,
        sum(refunded_discount_fen)::bigint
        """;

    /// <summary>The unions are a condition only where there are some: the others need not look at the tree.</summary>
    public static string CountAudience(bool ofUnions) => $"""
        with recursive within as (
          select id from unnest($1::bigint[]) as root(id)
          union
          select u.union_id from projection.union_node u join within on u.parent_id = within.id)
        select status, count(*) from projection.member
        where ($2::int[] is null or city = any($2))
          and ($3::text[] is null or tags && $3)
          and ($4::smallint is null or gender = $4)
          and ($5::int[] is null
            or extract(month from birthday)::int * 100 + extract(day from birthday)::int = any($5))
          and ($6::date is null or joined_on < $6)
          and ($7::date is null or issued_on <= $7)
          {(ofUnions ? "and union_id in (select id from within)" : "")}
        group by status
        """;
}
