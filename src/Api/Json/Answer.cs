using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Calls;
using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Json;

/// <summary>An answer that is not a problem.</summary>
/// <param name="body">What it says.</param>
/// <param name="type">How that is written.</param>
/// <param name="status">200 or 201.</param>
/// <param name="location">Where what was made can be found, for a 201.</param>
/// <param name="isReplay">Whether an earlier request did it, and this is its answer again.</param>
/// <param name="tag">The version of what was read, for what may be edited.</param>
internal sealed class Answer<T>(
    T body, JsonTypeInfo<T> type, int status, string? location, bool isReplay, EntityTag? tag = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        if (location is not null)
            response.Headers.Location = location;
        if (tag is not null)
            response.Headers.ETag = tag.ToString();
        if (isReplay)
            response.Headers["Idempotent-Replayed"] = "true";
        return JsonAnswer.WriteAsync(response, "application/json", body, type);
    }
}
