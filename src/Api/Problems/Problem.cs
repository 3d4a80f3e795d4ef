using CardPlatform.Api.Calls;
using CardPlatform.Api.Json;
using CardPlatform.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CardPlatform.Api.Problems;

/// <summary>An error to be answered.</summary>
/// <param name="Code">Which.</param>
/// <param name="Sentence">What is wrong, more precisely than the code says; null if nothing more is known.</param>
/// <param name="Field">Which field of the request it is about, if any.</param>
internal sealed record Problem(ProblemCode Code, Sentence? Sentence = null, string? Field = null) : IResult
{
    public const string ContentType = "application/problem+json";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Code.Status;
        if (Code.Status == StatusCodes.Status503ServiceUnavailable)
        {
            var options = httpContext.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value;
            response.Headers.RetryAfter = options.RetryAfterSeconds.ToString();
        }

        return JsonAnswer.WriteAsync(response, ContentType, ToResponse(httpContext), ApiJson.Problem);
    }

    private ProblemResponse ToResponse(HttpContext context)
    {
        var sentence = Sentence ?? Code.Sentence;
        IReadOnlyList<FieldError>? errors = Field is null ? null : [new FieldError(Field, Code.Code, sentence.En)];
        return new ProblemResponse(
            Code.Type, Code.Title, Code.Status, sentence.En, Code.Code, sentence, RequestId.Of(context), errors);
    }
}
