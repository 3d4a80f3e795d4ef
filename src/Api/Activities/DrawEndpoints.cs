using System.Text;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Csv;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Activities;
using CardPlatform.Grains.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Activities;

/// <summary>A draw for everybody to check.</summary>
internal static class DrawEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/activities/{activityId}/draw", GetAsync)
            .Describe("activities", "getDraw", "What is needed to make a draw again: the seed only once it is made.")
            .Gives(200, "draw", SignUpSamples.Draw, ApiJson.Answers.DrawResponse)
            .Refuses(ProblemCodes.DrawUnknown);
        routes.MapGet("/activities/{activityId}/draw/list", GetListAsync)
            .Describe("activities", "getDrawList", "The list of entries, byte by byte as its hash is made of it.")
            .Produces<string>(200, CsvAnswer.ContentType)
            .WithMetadata(new CsvExample(SignUpSamples.DrawList))
            .Refuses(ProblemCodes.DrawUnknown, ProblemCodes.DrawNotMade);
    }

    private static async Task<IResult> GetAsync(string activityId, ApiCall call) =>
        await FindAsync(activityId, call) is { } draw
            ? Answers.Ok(DrawResponse.From(draw), ApiJson.Answers.DrawResponse)
            : new Problem(ProblemCodes.DrawUnknown);

    private static async Task<IResult> GetListAsync(string activityId, ApiCall call)
    {
        if (await FindAsync(activityId, call) is not { } draw)
            return new Problem(ProblemCodes.DrawUnknown);
        return draw.List is { } list
            ? Results.Bytes(Encoding.ASCII.GetBytes(list), CsvAnswer.ContentType, $"draw-{draw.Activity}.csv")
            : new Problem(ProblemCodes.DrawNotMade);
    }

    private static async Task<DrawView?> FindAsync(string activityId, ApiCall call) =>
        ActivityId.TryParse(activityId, null, out var id)
            ? await call.WithinDeadlineAsync(ActivityAccess.Of(call, id).GetDrawAsync())
            : null;
}
