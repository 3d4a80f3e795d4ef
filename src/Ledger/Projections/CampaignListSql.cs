using Npgsql;

namespace CardPlatform.Ledger.Projections;

/// <summary>The statements of the list of campaigns, and how their rows are read.</summary>
internal static class CampaignListSql
{
    private const string Columns = """
        campaign_id, version, owner_union, budget_fen, span_from, span_until, in_force_until, created_at, terms_version,
        phase, name_zh, name_en, offer_kinds, made_by, next_version, next_stage, next_hash, next_makers
        """;

    private const int ColumnCount = 18;

    /// <summary>Newest first.</summary>
    public const string List = $"""
        select {Columns} from projection.campaign
        where campaign_id < $1
          and ($2::smallint is null or phase = $2)
          and ($3::smallint is null or next_stage = $3)
          and ($4::timestamptz is null or span_from > $4)
          and ($5::timestamptz is null or span_from <= $5)
          and ($6::timestamptz is null or in_force_until > $6)
          and ($7::timestamptz is null or in_force_until <= $7)
        order by campaign_id desc limit $8
        """;

    /// <inheritdoc cref="ProjectionSql.ReadMembers"/>
    public const string Read = $"""
        select c.* from unnest($1::bigint[]) as wanted(id)
        cross join lateral (
          select {Columns}, state from projection.campaign where campaign_id = wanted.id limit 1) as c
        """;

    /// <summary>An array of arrays would have to be rectangular, so lists come as text.</summary>
    public const string Set = $"""
        insert into projection.campaign ({Columns}, state)
        select i.campaign_id, i.version, i.owner_union, i.budget_fen, i.span_from, i.span_until, i.in_force_until,
          i.created_at, i.terms_version, i.phase, i.name_zh, i.name_en, string_to_array(i.offer_kinds, ','), i.made_by,
          i.next_version, i.next_stage, i.next_hash, string_to_array(i.next_makers, ','), i.state
        from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::timestamptz[], $6::timestamptz[],
                    $7::timestamptz[], $8::timestamptz[], $9::int[], $10::smallint[], $11::text[], $12::text[],
                    $13::text[], $14::text[], $15::int[], $16::smallint[], $17::text[], $18::text[], $19::text[])
             as i({Columns}, state)
        on conflict (campaign_id) do update set
          version = excluded.version, owner_union = excluded.owner_union, budget_fen = excluded.budget_fen,
          span_from = excluded.span_from, span_until = excluded.span_until, in_force_until = excluded.in_force_until,
          terms_version = excluded.terms_version, phase = excluded.phase, name_zh = excluded.name_zh,
          name_en = excluded.name_en, offer_kinds = excluded.offer_kinds, next_version = excluded.next_version,
          next_stage = excluded.next_stage, next_hash = excluded.next_hash, next_makers = excluded.next_makers,
          state = excluded.state
        """;

    /// <summary>Reads a row of <see cref="List"/>.</summary>
    public static CampaignRow ToRow(NpgsqlDataReader row) => new(row.GetInt64(0))
    {
        Version = row.GetInt64(1),
        Owner = row.IsDBNull(2) ? null : row.GetInt64(2),
        Budget = row.IsDBNull(3) ? null : row.GetInt64(3),
        From = row.GetFieldValue<DateTimeOffset>(4),
        Until = row.GetFieldValue<DateTimeOffset>(5),
        InForceUntil = row.GetFieldValue<DateTimeOffset>(6),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(7),
        TermsVersion = row.GetInt32(8),
        Phase = row.GetInt16(9),
        NameZh = row.GetString(10),
        NameEn = row.GetString(11),
        OfferKinds = row.GetFieldValue<string[]>(12),
        MadeBy = row.IsDBNull(13) ? null : row.GetString(13),
        Next = row.IsDBNull(14) ? null : ToNext(row),
    };

    /// <summary>Reads a row of <see cref="Read"/>.</summary>
    public static FoldedCampaign ToFolded(NpgsqlDataReader row) => new(ToRow(row), row.GetString(ColumnCount));

    private static PreparedVersion ToNext(NpgsqlDataReader row) => new(
        row.GetInt32(14),
        row.GetInt16(15),
        row.GetString(16),
        row.IsDBNull(17) ? [] : row.GetFieldValue<string[]>(17));
}
