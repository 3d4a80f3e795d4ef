using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Projections;

/// <summary>The parameters of the statements of <see cref="ActivitySql"/>.</summary>
internal static class ActivityBatch
{
    public static NpgsqlBatchCommand Set(List<FoldedActivity> activities)
    {
        var rows = activities.ConvertAll(activity => activity.Row);
        return new NpgsqlBatchCommand(ActivitySql.Set)
        {
            Parameters =
            {
                ProjectionParameter.Column(rows, row => row.Activity, NpgsqlDbType.Bigint),
                ProjectionParameter.Column(rows, row => row.Version, NpgsqlDbType.Bigint),
                ProjectionParameter.Column(rows, row => row.Owner, NpgsqlDbType.Bigint),
                ProjectionParameter.Column(rows, row => row.SignUpFrom.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                ProjectionParameter.Column(rows, row => row.SignUpUntil.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                ProjectionParameter.Column(rows, row => row.FirstStart.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                ProjectionParameter.Column(rows, row => row.LastEnd.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                ProjectionParameter.Column(rows, row => row.CreatedAt.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                ProjectionParameter.Column(rows, row => row.DueAt?.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                ProjectionParameter.Column(rows, row => row.City, NpgsqlDbType.Integer),
                ProjectionParameter.Column(rows, row => row.TermsVersion, NpgsqlDbType.Integer),
                ProjectionParameter.Column(rows, row => row.Phase, NpgsqlDbType.Smallint),
                ProjectionParameter.Column(rows, row => row.TitleZh, NpgsqlDbType.Text),
                ProjectionParameter.Column(rows, row => row.TitleEn, NpgsqlDbType.Text),
                ProjectionParameter.Column(rows, row => row.MadeBy, NpgsqlDbType.Text),
                ProjectionParameter.Column(rows, row => row.Series, NpgsqlDbType.Text),
                ProjectionParameter.Column(rows, row => row.Next?.No, NpgsqlDbType.Integer),
                ProjectionParameter.Column(rows, row => row.Next?.Stage, NpgsqlDbType.Smallint),
                ProjectionParameter.Column(rows, row => row.Next?.Hash, NpgsqlDbType.Text),
                ProjectionParameter.Column(rows, MakersOf, NpgsqlDbType.Text),
                ProjectionParameter.Column(activities, activity => activity.State, NpgsqlDbType.Text),
            },
        };
    }

    public static NpgsqlBatchCommand AddPeople(List<ActivityPerson> people) => new(ActivitySql.AddPeople)
    {
        Parameters =
        {
            ProjectionParameter.Column(people, person => person.Card, NpgsqlDbType.Bigint),
            ProjectionParameter.Column(people, person => person.Activity, NpgsqlDbType.Bigint),
        },
    };

    public static NpgsqlParameter[] Filter(ActivityFilter filter, long before, NpgsqlParameter limit) =>
    [
        new NpgsqlParameter<long> { TypedValue = before },
        ProjectionParameter.Optional(filter.Phase, NpgsqlDbType.Smallint),
        ProjectionParameter.Optional(filter.Stage, NpgsqlDbType.Smallint),
        ProjectionParameter.Optional(filter.City, NpgsqlDbType.Integer),
        ProjectionParameter.Moment(filter.OpensAfter),
        ProjectionParameter.Moment(filter.OpenedBy),
        ProjectionParameter.Moment(filter.ClosesAfter),
        ProjectionParameter.Moment(filter.ClosedBy),
        ProjectionParameter.Moment(filter.EndsAfter),
        ProjectionParameter.Moment(filter.EndedBy),
        limit,
    ];

    private static string? MakersOf(ActivityRow row) =>
        row.Next is { Makers.Count: > 0 } next ? string.Join(',', next.Makers) : null;
}
