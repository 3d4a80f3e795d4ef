using CardPlatform.Api.Calls;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Api.Problems;

/// <summary>
/// Gives every request an id, and every error the one shape that errors have here, whoever made it: an endpoint, the
/// routing, the server or a bug. Requests beyond the limit get theirs before anything else is done for them.
/// </summary>
internal sealed partial class ProblemMiddleware(
    RequestDelegate next, RequestsInFlight inFlight, RefusedConnections refused, ILogger<ProblemMiddleware> logger)
{
    private static readonly PathString Refusable = "/v1";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers[RequestId.Header] = RequestId.Of(context);
        // Whoever supervises the process is answered in any case.
        var isRefused = !inFlight.Enter()
            && context.Request.Path.StartsWithSegments(Refusable, StringComparison.OrdinalIgnoreCase);
        Task rest;
        try
        {
            rest = isRefused ? RefuseAsync(context) : next(context);
        }
        catch (Exception exception)
        {
            rest = Task.FromException(exception);
        }

        // The usual request needs no state machine here.
        if (!rest.IsCompletedSuccessfully || IsBareError(context.Response))
            return FinishAsync(context, rest);
        inFlight.Leave();
        return rest;
    }

    private Task RefuseAsync(HttpContext context)
    {
        var left = refused.LeftOf(context);
        return left > TimeSpan.Zero ? HoldAsync(context, left) : TellToWaitAsync(context);
    }

    private Task TellToWaitAsync(HttpContext context)
    {
        refused.Note(context);
        return new Problem(ProblemCodes.Overloaded).ExecuteAsync(context);
    }

    /// <summary>Does not refuse a connection again before the time that it was told; then there may be room.</summary>
    private async Task HoldAsync(HttpContext context, TimeSpan left)
    {
        var hasRoom = await inFlight.StepAsideAsync(() => refused.WaitAsync(left, context.RequestAborted));
        // Not looked at again: a timer that is a little early must not hold it for another round.
        await (hasRoom ? next(context) : TellToWaitAsync(context));
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
        finally
        {
            inFlight.Leave();
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
