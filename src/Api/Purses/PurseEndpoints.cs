using System.Diagnostics;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Purses;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Rulebooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Purses;

/// <summary>What staff declare for the whole province, and what cards have.</summary>
internal static class PurseEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var changed = ApiJson.Answers.RulebookChangeResponse;
        routes.MapPut("/purses/{purseCode}", DeclareAsync)
            .Describe("purses", "declarePurse", "Declares a purse, or declares it anew.")
            .Takes(PurseSamples.Declare, ApiJson.Requests.DeclarePurseRequest)
            .Gives(200, "declared", PurseSamples.Declared, changed)
            .ByAnOfficer()
            .WritesOncePerKey()
            .Refuses(ProblemCodes.FieldMalformed, ProblemCodes.AmountOutOfRange)
            .Refuses(RefusalCodes.Of(RulebookRefusal.TooManyPurses), RefusalCodes.Of(RulebookRefusal.ProvinceOnly))
            .Refuses([.. Enum.GetValues<PurseProblem>().Select(RefusalCodes.Of)]);
        routes.MapGet("/purses/{purseCode}", GetAsync)
            .Describe("purses", "getPurse", "A purse as it is declared.")
            .Gives(200, "purse", PurseSamples.Purse, ApiJson.Answers.PurseResponse)
            .Refuses(ProblemCodes.PurseUnknown);
        routes.MapGet("/purses", ListAsync)
            .Describe("purses", "listPurses", "All purses.")
            .Gives(200, "purses", new PursesResponse([PurseSamples.Purse]), ApiJson.Answers.PursesResponse);
        routes.MapPut("/holidays", SetHolidaysAsync)
            .Describe("purses", "setHolidays", "States the public holidays anew.")
            .Takes(PurseSamples.SetHolidays, ApiJson.Requests.SetHolidaysRequest)
            .Gives(200, "set", PurseSamples.HolidaysSet, changed)
            .ByAnOfficer()
            .WritesOncePerKey()
            .Refuses(ProblemCodes.FieldMalformed)
            .Refuses(RefusalCodes.Of(RulebookRefusal.TooManyHolidays), RefusalCodes.Of(RulebookRefusal.ProvinceOnly));
        routes.MapGet("/holidays", GetHolidaysAsync)
            .Describe("purses", "getHolidays", "The public holidays.")
            .Gives(200, "holidays", PurseSamples.Holidays, ApiJson.Answers.HolidaysResponse);
        routes.MapGet("/cards/{cardId}/balances", GetBalancesAsync)
            .Describe("purses", "getBalances", "The money on a card, lot by lot.")
            .Gives(200, "balances", PurseSamples.Balances, ApiJson.Answers.BalancesResponse)
            .Refuses(RefusalCodes.Of(CardRefusal.CardUnknown));
    }

    private static IRulebookGrain Rulebook(ApiCall call) =>
        call.Grains.GetGrain<IRulebookGrain>(IRulebookGrain.Key);

    private static async Task<IResult> DeclareAsync(string purseCode, ApiCall call)
    {
        if (!PurseCode.TryParse(purseCode, null, out var code))
            return new Problem(ProblemCodes.FieldMalformed, Field: "purseCode");
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        var parsed = await call.ReadAsync(
            ApiJson.Requests.DeclarePurseRequest,
            (request, check) => PurseMapping.ToCommand(code, request, check));
        return parsed.Is(out var command, out problem)
            ? ToResult(await call.WithinDeadlineAsync(Rulebook(call).DeclareAsync(command, actor, name)))
            : problem;
    }

    private static async Task<IResult> SetHolidaysAsync(ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.SetHolidaysRequest, PurseMapping.ToCommand);
        return parsed.Is(out var command, out problem)
            ? ToResult(await call.WithinDeadlineAsync(Rulebook(call).SetHolidaysAsync(command, actor, name)))
            : problem;
    }

    private static async Task<IResult> GetAsync(string purseCode, ApiCall call)
    {
        if (!PurseCode.TryParse(purseCode, null, out var code))
            return new Problem(ProblemCodes.PurseUnknown);
        var view = await call.WithinDeadlineAsync(Rulebook(call).GetAsync());
        return view.Rules.Find(code) is { } declared
            ? Answers.Ok(PurseResponse.From(declared), ApiJson.Answers.PurseResponse)
            : new Problem(ProblemCodes.PurseUnknown);
    }

    private static async Task<IResult> ListAsync(ApiCall call)
    {
        var view = await call.WithinDeadlineAsync(Rulebook(call).GetAsync());
        return Answers.Ok(
            new PursesResponse([.. view.Rules.Purses.Select(PurseResponse.From)]), ApiJson.Answers.PursesResponse);
    }

    private static async Task<IResult> GetHolidaysAsync(ApiCall call)
    {
        var view = await call.WithinDeadlineAsync(Rulebook(call).GetAsync());
        return Answers.Ok(
            new HolidaysResponse([.. view.Rules.Holidays.Days.Select(day => day.ToString())]),
            ApiJson.Answers.HolidaysResponse);
    }

    private static async Task<IResult> GetBalancesAsync(string cardId, ApiCall call)
    {
        if (!CardId.TryParse(cardId, null, out var id))
            return new Problem(RefusalCodes.Of(CardRefusal.CardUnknown));
        var card = call.Grains.GetGrain<IMemberCardGrain>(id.Value);
        return await call.WithinDeadlineAsync(card.GetBalancesAsync()) is { } view
            ? Answers.Ok(BalancesResponse.From(view), ApiJson.Answers.BalancesResponse)
            : new Problem(RefusalCodes.Of(CardRefusal.CardUnknown));
    }

    private static IResult ToResult(RulebookAnswer answer) => answer switch
    {
        RulebookAnswer.Done done => Answers.Ok(
            RulebookChangeResponse.From(done), ApiJson.Answers.RulebookChangeResponse, done.IsReplay),
        RulebookAnswer.Refused(_, { } invalid) => new Problem(RefusalCodes.Of(invalid)),
        RulebookAnswer.Refused(var reason, null) => new Problem(RefusalCodes.Of(reason)),
        RulebookAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch),
        _ => throw new UnreachableException(),
    };
}
