using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Health;

/// <summary>For whoever supervises the process.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", Live)
            .WithTags("health").WithName("live").WithSummary("Whether the process lives.")
            .Gives(200, "alive", AnswerSamples.Alive, ApiJson.Answers.HealthResponse);
        routes.MapGet("/readyz", GetReadyAsync)
            .WithTags("health").WithName("ready").WithSummary("Whether requests are taken: the journal can commit.")
            .Gives(200, "ready", AnswerSamples.Ready, ApiJson.Answers.HealthResponse)
            .Refuses(ProblemCodes.NotReady);

        // The same without the body; the document need not say it twice.
        routes.MapMethods("/healthz", [HttpMethods.Head], Live).ExcludeFromDescription();
        routes.MapMethods("/readyz", [HttpMethods.Head], GetReadyAsync).ExcludeFromDescription();
    }

    private static Answer<HealthResponse> Live() =>
        Answers.Ok(new HealthResponse("alive"), ApiJson.Answers.HealthResponse);

    private static async Task<IResult> GetReadyAsync(
        HttpContext context, ApiEnvironment environment, IEnumerable<IReadinessCheck> checks)
    {
        // One deadline for all of them together.
        var deadline = environment.StartReadinessDeadline();
        var names = new List<string>();
        foreach (var check in checks)
        {
            if (!await IsReadyAsync(check, deadline, context.RequestAborted))
                return NotReady(check.Name);
            names.Add(check.Name);
        }

        return Answers.Ok(new HealthResponse("ready", names), ApiJson.Answers.HealthResponse);
    }

    private static async Task<bool> IsReadyAsync(
        IReadinessCheck check, Deadline deadline, CancellationToken aborted)
    {
        try
        {
            return await deadline.WithinAsync(check.IsReadyAsync(aborted).AsTask());
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static Problem NotReady(string name) => new(
        ProblemCodes.NotReady,
        new Sentence($"服务尚未就绪：{name}。", $"The server cannot take requests now: {name} is not ready."));
}
