using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Csv;
using CardPlatform.Api.Problems;
using CardPlatform.Grains.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Documents;

/// <summary>Says of a route what <c>/openapi/v1.json</c> tells about it.</summary>
internal static class RouteDescription
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, string tag, string id, string summary) =>
        route.WithTags(tag).WithName(id).WithSummary(summary).Refuses(ProblemGroups.OfGrains);

    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder route, T sample, JsonTypeInfo<T> type)
        where T : notnull => route
        .Accepts<T>("application/json")
        .WithMetadata(new RouteExample(
            RouteExample.OfRequest, "request", JsonSerializer.SerializeToNode(sample, type)!))
        .Refuses(ProblemGroups.OfBody);

    /// <summary>For a route without a body, which refuses one that says something.</summary>
    public static RouteHandlerBuilder TakesNothing(this RouteHandlerBuilder route) =>
        route.Refuses(ProblemGroups.OfNoBody);

    public static RouteHandlerBuilder Gives<T>(
        this RouteHandlerBuilder route, int status, string name, T sample, JsonTypeInfo<T> type) => route
        .Produces<T>(status)
        .WithMetadata(new RouteExample(status, name, JsonSerializer.SerializeToNode(sample, type)!));

    /// <summary>A parameter of the query that may be left out.</summary>
    public static RouteHandlerBuilder MayAsk(this RouteHandlerBuilder route, string name, string description) =>
        route.WithMetadata(new QueryOption(name, description));

    /// <summary>For a route that gives a list page by page.</summary>
    public static RouteHandlerBuilder GivesPages(this RouteHandlerBuilder route) => route
        .MayAsk(PageQuery.CursorName, "Where the last page ended: its `nextCursor`. The first page without it.")
        .MayAsk(PageQuery.LimitName, $"1 to {PageRequest.MaxLimit} rows; {PageQuery.DefaultLimit} without it.")
        .Refuses(ProblemCodes.FieldMalformed, ProblemCodes.NumberOutOfRange);

    public static RouteHandlerBuilder GivesCsv(this RouteHandlerBuilder route, string sample) => route
        .MayAsk(CsvQuery.FormatName, "`csv` for all rows as CSV, like `Accept: text/csv`; pages do not apply then.")
        .WithMetadata(new CsvExample(sample));

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params IReadOnlyList<ProblemCode> codes)
    {
        foreach (var status in codes.Select(code => code.Status).Distinct())
            route.Produces<ProblemResponse>(status, Problem.ContentType);
        return route.WithMetadata(new RouteProblems(codes));
    }

    /// <summary>For an unsafe route that is done once per terminal and request number.</summary>
    public static RouteHandlerBuilder WritesOnce(this RouteHandlerBuilder route) =>
        route.Refuses(ProblemGroups.OfWrite);

    /// <summary>For a route that wants to know which officer asks.</summary>
    public static RouteHandlerBuilder ByAnOfficer(this RouteHandlerBuilder route) =>
        route.Refuses(ProblemCodes.ActorRequired, ProblemCodes.ActorMalformed, ProblemCodes.ActorUntrusted)
            .WithMetadata(OfficerRoute.Required);

    /// <summary>For a route that shows officers more than others.</summary>
    public static RouteHandlerBuilder MayBeByAnOfficer(this RouteHandlerBuilder route) =>
        route.Refuses(ProblemCodes.ActorMalformed, ProblemCodes.ActorUntrusted).WithMetadata(OfficerRoute.Optional);

    /// <summary>For an unsafe route that is done once per <c>Idempotency-Key</c>.</summary>
    public static RouteHandlerBuilder WritesOncePerKey(this RouteHandlerBuilder route) =>
        route.WritesOnce().Refuses(ProblemGroups.OfKey).WithMetadata(KeyedRoute.Instance);
}
