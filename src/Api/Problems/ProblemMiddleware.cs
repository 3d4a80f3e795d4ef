using CardPlatform.Api.Calls;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Api.Problems;

/// <summary>
/// Gives every request an id, and every error the one shape that errors have here, whoever made it: an endpoint, the
/// routing, the server or a bug.
/// </summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers[RequestId.Header] = RequestId.Of(context);
        Task rest;
        try
        {
            rest = next(context);
        }
        catch (Exception exception)
        {
            rest = Task.FromException(exception);
        }

        // The usual request needs no state machine here.
        return rest.IsCompletedSuccessfully && !IsBareError(context.Response) ? rest : FinishAsync(context, rest);
    }

    private static bool IsBareError(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 };

    private async Task FinishAsync(HttpContext context, Task rest)
    {
        try
        {
            await rest;
            if (IsBareError(context.Response))
                await new Problem(Faults.CodeOf(context.Response.StatusCode)).ExecuteAsync(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone, so there is nobody to tell; what was committed stays committed.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, exception);
        }
    }

    private Task AnswerAsync(HttpContext context, Exception exception)
    {
        var code = Faults.CodeOf(exception);
        if (ReferenceEquals(code, ProblemCodes.InternalError))
            Failed(exception, RequestId.Of(context));
        context.Response.Clear();
        context.Response.Headers[RequestId.Header] = RequestId.Of(context);
        return new Problem(code).ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} failed.")]
    private partial void Failed(Exception exception, string requestId);
}
