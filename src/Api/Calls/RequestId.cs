using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Calls;

/// <summary>What a request is called in answers and logs.</summary>
internal static class RequestId
{
    public const string Header = "X-Request-Id";

    public static string Of(HttpContext context) => context.TraceIdentifier;
}
