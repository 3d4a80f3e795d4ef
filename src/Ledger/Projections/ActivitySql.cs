using Npgsql;

namespace CardPlatform.Ledger.Projections;

/// <summary>The statements of the read models of activities, and how their rows are read.</summary>
internal static class ActivitySql
{
    private const string Columns = """
        activity_id, version, owner_union, sign_up_from, sign_up_until, first_start, last_end, created_at, due_at, city,
        terms_version, phase, title_zh, title_en, made_by, series, next_version, next_stage, next_hash, next_makers
        """;

    private const int ColumnCount = 20;

    /// <summary>Newest first.</summary>
    public const string List = $"""
        select {Columns} from projection.activity
        where activity_id < $1
          and ($2::smallint is null or phase = $2)
          and ($3::smallint is null or next_stage = $3)
          and ($4::int is null or city = $4)
          and ($5::timestamptz is null or sign_up_from > $5)
          and ($6::timestamptz is null or sign_up_from <= $6)
          and ($7::timestamptz is null or sign_up_until > $7)
          and ($8::timestamptz is null or sign_up_until <= $8)
          and ($9::timestamptz is null or last_end > $9)
          and ($10::timestamptz is null or last_end <= $10)
        order by activity_id desc limit $11
        """;

    /// <summary>The most overdue first.</summary>
    public const string Due =
        "select activity_id from projection.activity where due_at <= $1 order by due_at, activity_id limit $2";

    public const string OfSeries =
        "select activity_id from projection.activity where series = $1 order by activity_id desc limit $2";

    public const string OfPerson =
        "select activity_id from projection.activity_person where card_id = $1 order by activity_id desc limit $2";

    public const string AddPeople = """
        insert into projection.activity_person (card_id, activity_id)
        select * from unnest($1::bigint[], $2::bigint[]) on conflict do nothing
        """;

    /// <inheritdoc cref="ProjectionSql.ReadMembers"/>
    public const string Read = $"""
        select a.* from unnest($1::bigint[]) as wanted(id)
        cross join lateral (
          select {Columns}, state from projection.activity where activity_id = wanted.id limit 1) as a
        """;

    public const string Set = $"""
        insert into projection.activity ({Columns}, state)
        select i.activity_id, i.version, i.owner_union, i.sign_up_from, i.sign_up_until, i.first_start, i.last_end,
          i.created_at, i.due_at, i.city, i.terms_version, i.phase, i.title_zh, i.title_en, i.made_by, i.series,
          i.next_version, i.next_stage, i.next_hash, string_to_array(i.next_makers, ','), i.state
        from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[],
                    $7::timestamptz[], $8::timestamptz[], $9::timestamptz[], $10::int[], $11::int[], $12::smallint[],
                    $13::text[], $14::text[], $15::text[], $16::text[], $17::int[], $18::smallint[], $19::text[],
                    $20::text[], $21::text[])
             as i({Columns}, state)
        on conflict (activity_id) do update set
          version = excluded.version, owner_union = excluded.owner_union, sign_up_from = excluded.sign_up_from,
          sign_up_until = excluded.sign_up_until, first_start = excluded.first_start, last_end = excluded.last_end,
          due_at = excluded.due_at, city = excluded.city, terms_version = excluded.terms_version,
          phase = excluded.phase, title_zh = excluded.title_zh, title_en = excluded.title_en, series = excluded.series,
          next_version = excluded.next_version, next_stage = excluded.next_stage, next_hash = excluded.next_hash,
          next_makers = excluded.next_makers, state = excluded.state
        """;

    /// <summary>Reads a row of <see cref="List"/>.</summary>
    public static ActivityRow ToRow(NpgsqlDataReader row) => new(row.GetInt64(0))
    {
        Version = row.GetInt64(1),
        Owner = row.GetInt64(2),
        SignUpFrom = row.GetFieldValue<DateTimeOffset>(3),
        SignUpUntil = row.GetFieldValue<DateTimeOffset>(4),
        FirstStart = row.GetFieldValue<DateTimeOffset>(5),
        LastEnd = row.GetFieldValue<DateTimeOffset>(6),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(7),
        DueAt = row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8),
        City = row.GetInt32(9),
        TermsVersion = row.GetInt32(10),
        Phase = row.GetInt16(11),
        TitleZh = row.GetString(12),
        TitleEn = row.GetString(13),
        MadeBy = row.GetString(14),
        Series = row.IsDBNull(15) ? null : row.GetString(15),
        Next = row.IsDBNull(16) ? null : ToNext(row),
    };

    /// <summary>Reads a row of <see cref="Read"/>.</summary>
    public static FoldedActivity ToFolded(NpgsqlDataReader row) => new(ToRow(row), row.GetString(ColumnCount));

    private static PreparedVersion ToNext(NpgsqlDataReader row) => new(
        row.GetInt32(16),
        row.GetInt16(17),
        row.GetString(18),
        row.IsDBNull(19) ? [] : row.GetFieldValue<string[]>(19));
}
