using System.Globalization;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Csv;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Staff;
using CardPlatform.Grains;
using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Activities;

/// <summary>
/// Who has signed up, for the organiser: page by page, or all of it as CSV, which is written down first.
/// </summary>
internal static class AttendeeEndpoints
{
    /// <summary>Sign-ups of a page of the CSV; a group has up to 20 persons, and each has a card.</summary>
    private const int CsvPage = 100;

    /// <summary>Cards that are asked at once.</summary>
    private const int MaxAtOnce = 64;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/activities/{activityId}/sign-ups", GetAsync)
        .Describe(
            "activities",
            "listSignUps",
            "Who has signed up, those included whose sign-up has ended. Who takes the CSV out is written down.")
        .GivesPages()
        .Gives(200, "sign-ups", SignUpSamples.Attendees, ApiJson.Answers.AttendeesResponse)
        .GivesCsv(SignUpSamples.AttendeesCsv)
        .Refuses(ProblemCodes.CommitUnknown)
        .ShowsAnActivity();

    private static async Task<IResult> GetAsync(
        string activityId, ApiCall call, string? cursor = null, string? limit = null, string? format = null)
    {
        if (!call.ReadActor().Is(out var actor, out var problem))
            return problem;
        var check = new FieldCheck();
        var page = PageQuery.Read(cursor, limit, IsNumber, check);
        var wantsCsv = CsvQuery.IsWanted(call.Request, format, check);
        if (check.Problem is { } malformed)
            return malformed;
        var (activity, refused) = await ActivityAccess.FindAsync(call, actor, activityId);
        if (activity is null)
            return refused!;
        if (wantsCsv)
            return await ToCsvAsync(call, activity, actor, activityId);

        var now = call.Now;
        var after = page.After is { } last ? int.Parse(last, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (await call.WithinDeadlineAsync(activity.GetSignUpsAsync(after, page.Limit)) is not { } found)
            return ActivityAnswers.Unknown();
        var items = await call.WithinDeadlineAsync(ReadAsync(call, found));
        return Answers.Ok(
            new AttendeesResponse(now, items, found.HasMore ? $"{items[^1].SignUpNo}" : null),
            ApiJson.Answers.AttendeesResponse);
    }

    private static async Task<IResult> ToCsvAsync(ApiCall call, IActivityGrain activity, Actor actor, string activityId)
    {
        var rows = await CountPersonsAsync(call, activity);
        var name = new RequestName($"export/{actor.Staff}", Guid.NewGuid().ToString("N"));
        var noted = await call.WithinDeadlineAsync(
            activity.RunAsync(new ActivityCommand.NoteExport(rows), actor, name));
        if (noted is ActivityAnswer.Refused refused)
            return ActivityAnswers.ToProblem(refused);

        var table = AttendeeTable.Create();
        var after = 0;
        return new CsvAnswer(table, hasMore: true, AddPageAsync, $"activity-{activityId}-sign-ups.csv");

        async Task<bool> AddPageAsync()
        {
            var page = await call.WithinNewDeadlineAsync(activity.GetSignUpsAsync(after, CsvPage))
                ?? throw new InvalidOperationException($"Activity {activityId} is there no longer.");
            foreach (var signUp in await call.WithinNewDeadlineAsync(ReadAsync(call, page)))
            {
                AttendeeTable.Add(table, signUp);
                after = signUp.SignUpNo;
            }

            return page.HasMore;
        }
    }

    private static async Task<int> CountPersonsAsync(ApiCall call, IActivityGrain activity)
    {
        var (persons, after) = (0, 0);
        for (var hasMore = true; hasMore;)
        {
            var page = await call.WithinDeadlineAsync(activity.GetSignUpsAsync(after, PageRequest.MaxLimit));
            foreach (var view in page?.SignUps ?? [])
            {
                persons += view.SignUp.Size;
                after = view.SignUp.No;
            }

            hasMore = page is { HasMore: true };
        }

        return persons;
    }

    private static async Task<IReadOnlyList<AttendeeResponse>> ReadAsync(ApiCall call, SignUpPage page)
    {
        var cards = new Dictionary<CardId, CardView>();
        var people = page.SignUps
            .SelectMany(view => Enumerable.Range(0, view.SignUp.Size).Select(view.SignUp.Person))
            .Distinct();
        foreach (var some in people.Chunk(MaxAtOnce))
        {
            foreach (var card in await Task.WhenAll(some.Select(id => FindAsync(call, id))))
                cards.Add(card.Card, card);
        }

        return [.. page.SignUps.Select(view => AttendeeResponse.From(view, cards))];
    }

    private static async Task<CardView> FindAsync(ApiCall call, CardId id) =>
        await call.Grains.GetGrain<IMemberCardGrain>(id.Value).GetAsync()
        ?? throw new InvalidOperationException($"Card {id} has signed up, but there is none.");

    private static bool IsNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
