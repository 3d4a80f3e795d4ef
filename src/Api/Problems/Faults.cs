using CardPlatform.Ledger;
using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Problems;

/// <summary>What callers are told when something failed, and whether repeating the request is safe.</summary>
internal static class Faults
{
    public static ProblemCode CodeOf(Exception exception) => exception switch
    {
        LedgerUnavailableException => ProblemCodes.LedgerUnavailable,
        CommitUnknownException => ProblemCodes.CommitUnknown,
        TimeoutException => ProblemCodes.DeadlineExceeded,
        LimitExceededException => ProblemCodes.Overloaded,
        SiloUnavailableException => ProblemCodes.ShuttingDown,
        BadHttpRequestException bad => CodeOf(bad.StatusCode),
        _ => ProblemCodes.InternalError,
    };

    /// <summary>The code of an error that the framework answers by its status alone.</summary>
    public static ProblemCode CodeOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => ProblemCodes.RouteUnknown,
        StatusCodes.Status405MethodNotAllowed => ProblemCodes.MethodNotAllowed,
        StatusCodes.Status408RequestTimeout => ProblemCodes.BodyTooSlow,
        StatusCodes.Status413PayloadTooLarge => ProblemCodes.BodyTooLarge,
        StatusCodes.Status415UnsupportedMediaType => ProblemCodes.ContentTypeUnsupported,
        StatusCodes.Status503ServiceUnavailable => ProblemCodes.Overloaded,
        >= 400 and < 500 => ProblemCodes.HttpMalformed,
        _ => ProblemCodes.InternalError,
    };
}
