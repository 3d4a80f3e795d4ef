using Npgsql;

namespace CardPlatform.Ledger.Projections;

/// <summary>The statements that write read models.</summary>
internal static class ProjectionSql
{
    public const string TryLock = "select pg_try_advisory_lock(hashtextextended('projection', 0))";

    public const string ReadProgress =
        "select format, transaction_id, ordinal, as_of from projection.progress where name = 'journal'";

    /// <summary>The row of progress first, as everywhere: then nobody waits for whoever waits for them.</summary>
    public const string Reset = """
        update projection.progress set format = $1, transaction_id = 0, ordinal = 0, as_of = null where name = 'journal'
        """;

    public const string Empty = """
        truncate projection.account_balance, projection.campaign_figure, projection.grant_figure, projection.member,
          projection.merchant, projection.union_node, projection.campaign, projection.activity,
          projection.activity_person
        """;

    public const string Advance = "select projection.advance($1, $2, $3, $4, $5, $6)";

    public const string ScanCampaigns = """
        select campaign_id, day, merchant_id, city, redeemed_count, gross_fen, discount_fen, union_fen, merchant_fen,
          sponsor_fen, refunded_count, refunded_discount_fen
        from projection.campaign_figure order by 1, 2, 3, 4
        """;

    public const string ScanGrants = """
        select campaign_id, touched_count, touched_fen, spent_fen, returned_fen, expired_fen
        from projection.grant_figure order by 1
        """;

    public const string AddToAccounts = """
        insert into projection.account_balance as a (account, amount_fen, posting_count)
        select * from unnest($1::text[], $2::bigint[], $3::bigint[])
        on conflict (account) do update set
          amount_fen = a.amount_fen + excluded.amount_fen, posting_count = a.posting_count + excluded.posting_count
        """;

    public const string AddToCampaigns = """
        insert into projection.campaign_figure as f (
          campaign_id, day, merchant_id, city, redeemed_count, gross_fen, discount_fen, union_fen, merchant_fen,
          sponsor_fen, refunded_count, refunded_discount_fen)
        select * from unnest($1::bigint[], $2::date[], $3::bigint[], $4::int[], $5::bigint[], $6::bigint[],
                             $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[])
        on conflict (campaign_id, day, merchant_id, city) do update set
          redeemed_count = f.redeemed_count + excluded.redeemed_count,
          gross_fen = f.gross_fen + excluded.gross_fen,
          discount_fen = f.discount_fen + excluded.discount_fen,
          union_fen = f.union_fen + excluded.union_fen,
          merchant_fen = f.merchant_fen + excluded.merchant_fen,
          sponsor_fen = f.sponsor_fen + excluded.sponsor_fen,
          refunded_count = f.refunded_count + excluded.refunded_count,
          refunded_discount_fen = f.refunded_discount_fen + excluded.refunded_discount_fen
        """;

    public const string AddToGrants = """
        insert into projection.grant_figure as g (
          campaign_id, touched_count, touched_fen, spent_fen, returned_fen, expired_fen)
        select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])
        on conflict (campaign_id) do update set
          touched_count = g.touched_count + excluded.touched_count,
          touched_fen = g.touched_fen + excluded.touched_fen,
          spent_fen = g.spent_fen + excluded.spent_fen,
          returned_fen = g.returned_fen + excluded.returned_fen,
          expired_fen = g.expired_fen + excluded.expired_fen
        """;

    /// <summary>One lookup by key per card, always: a plan made for an empty table would scan it for ever.</summary>
    public const string ReadMembers = """
        select m.* from unnest($1::bigint[]) as wanted(card_id)
        cross join lateral (
          select card_id, union_id, city, status, was_suspended, issued_on, gender, birthday, joined_on, tags
          from projection.member where card_id = wanted.card_id limit 1) as m
        """;

    /// <inheritdoc cref="ReadMembers"/>
    public const string ReadUnions = """
        select u.* from unnest($1::bigint[]) as wanted(union_id)
        cross join lateral (
          select union_id, parent_id, city, name from projection.union_node
          where union_id = wanted.union_id limit 1) as u
        """;

    /// <summary>An array of arrays would have to be rectangular, so the tags come as text.</summary>
    public const string SetMembers = """
        insert into projection.member (
          card_id, union_id, city, status, was_suspended, issued_on, gender, birthday, joined_on, tags)
        select i.card_id, i.union_id, i.city, i.status, i.was_suspended, i.issued_on, i.gender, i.birthday, i.joined_on,
          string_to_array(i.tags, ',')
        from unnest($1::bigint[], $2::bigint[], $3::int[], $4::smallint[], $5::boolean[], $6::date[], $7::smallint[],
                    $8::date[], $9::date[], $10::text[])
             as i(card_id, union_id, city, status, was_suspended, issued_on, gender, birthday, joined_on, tags)
        on conflict (card_id) do update set
          union_id = excluded.union_id, city = excluded.city, status = excluded.status,
          was_suspended = excluded.was_suspended, gender = excluded.gender, birthday = excluded.birthday,
          joined_on = excluded.joined_on, tags = excluded.tags
        """;

    public const string SetUnions = """
        insert into projection.union_node (union_id, parent_id, city, name)
        select * from unnest($1::bigint[], $2::bigint[], $3::int[], $4::text[])
        on conflict (union_id) do update set
          parent_id = excluded.parent_id, city = excluded.city, name = excluded.name
        """;

    public const string SetMerchants = """
        insert into projection.merchant (merchant_id, name, category)
        select * from unnest($1::bigint[], $2::text[], $3::text[])
        on conflict (merchant_id) do update set name = excluded.name, category = excluded.category
        """;

    /// <summary>Reads a row of <see cref="ReadProgress"/>.</summary>
    public static ProjectionProgress ToProgress(NpgsqlDataReader row) => new(
        row.GetInt32(0),
        new JournalPosition(row.GetInt64(1), row.GetInt32(2)),
        row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3));

    /// <summary>Reads a row of <see cref="ReadMembers"/>.</summary>
    public static MemberRow ToMember(NpgsqlDataReader row) => new(row.GetInt64(0))
    {
        Union = row.GetInt64(1),
        City = row.GetInt32(2),
        Status = row.GetInt16(3),
        WasSuspended = row.GetBoolean(4),
        IssuedOn = row.GetFieldValue<DateOnly>(5),
        Gender = row.IsDBNull(6) ? null : row.GetInt16(6),
        Birthday = row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7),
        JoinedOn = row.IsDBNull(8) ? null : row.GetFieldValue<DateOnly>(8),
        Tags = row.IsDBNull(9) ? [] : row.GetFieldValue<string[]>(9),
    };

    /// <summary>A row of <see cref="ScanCampaigns"/>.</summary>
    public static (CampaignFigureKey Key, CampaignSums Sums) ToCampaignFigure(NpgsqlDataReader row) => (
        new CampaignFigureKey(row.GetInt64(0), row.GetFieldValue<DateOnly>(1), row.GetInt64(2), row.GetInt32(3)),
        new CampaignSums
        {
            Redeemed = row.GetInt64(4),
            Gross = row.GetInt64(5),
            Discount = row.GetInt64(6),
            Union = row.GetInt64(7),
            Merchant = row.GetInt64(8),
            Sponsor = row.GetInt64(9),
            Refunded = row.GetInt64(10),
            RefundedDiscount = row.GetInt64(11),
        });

    /// <summary>A row of <see cref="ScanGrants"/>.</summary>
    public static (long Campaign, GrantSums Sums) ToGrantFigure(NpgsqlDataReader row) => (
        row.GetInt64(0),
        new GrantSums
        {
            Touched = row.GetInt64(1),
            TouchedAmount = row.GetInt64(2),
            Spent = row.GetInt64(3),
            Returned = row.GetInt64(4),
            Expired = row.GetInt64(5),
        });
}
