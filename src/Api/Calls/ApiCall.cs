using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Staff;
using CardPlatform.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Api.Calls;

/// <summary>One request: what every endpoint needs of it.</summary>
internal sealed class ApiCall
{
    public const string IdempotencyKeyHeader = "Idempotency-Key";

    private readonly HttpContext _context;
    private readonly ApiEnvironment _environment;
    private readonly Deadline _deadline;

    private ApiCall(HttpContext context, ApiEnvironment environment)
    {
        _context = context;
        _environment = environment;
        _deadline = environment.StartDeadline();
    }

    public IGrainFactory Grains => _environment.Grains;

    /// <summary>The time, for answers that say how something stands.</summary>
    public DateTimeOffset Now => _environment.Now;

    public HttpRequest Request => _context.Request;

    /// <summary>Called by the framework for a parameter of this type.</summary>
    public static ValueTask<ApiCall?> BindAsync(HttpContext context)
    {
        var environment = context.RequestServices.GetRequiredService<ApiEnvironment>();
        return ValueTask.FromResult<ApiCall?>(new ApiCall(context, environment));
    }

    /// <summary>Reads the body and makes a command of it.</summary>
    public async ValueTask<Parsed<TCommand>> ReadAsync<TRequest, TCommand>(
        JsonTypeInfo<TRequest> type, Func<TRequest, FieldCheck, TCommand?> toCommand)
        where TRequest : class
        where TCommand : class
    {
        var body = await RequestBody.ReadAsync(_context, type, _environment.MaxBodyBytes, _deadline);
        if (!body.Is(out var request, out var problem))
            return problem;

        var check = new FieldCheck();
        var command = toCommand(request, check);
        return check.Problem is { } wrong ? wrong : command!;
    }

    /// <summary>
    /// For a request without content. A body that says something is refused, so that nobody believes it was heard.
    /// </summary>
    public async ValueTask<Problem?> ReadNothingAsync()
    {
        if (_context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
            return null;
        var body = await RequestBody.ReadAsync(
            _context, ApiJson.Requests.EmptyRequest, _environment.MaxBodyBytes, _deadline);
        return body.Is(out _, out var problem) ? null : problem;
    }

    /// <summary>
    /// The name under which an unsafe request is done once: the caller's scope and the <c>Idempotency-Key</c>.
    /// </summary>
    public Parsed<RequestName> ReadName()
    {
        if (!Caller.Of(_context).Is(out var caller, out var problem))
            return problem;
        var keys = Request.Headers[IdempotencyKeyHeader];
        if (keys.Count == 0)
            return new Problem(ProblemCodes.IdempotencyKeyMissing);
        return keys.Count == 1 && RequestName.TryCreate(caller.Scope, keys[0], out var name)
            ? name
            : new Problem(ProblemCodes.IdempotencyKeyMalformed);
    }

    /// <summary>Who asks, for what is shown to everybody and a little more to officers.</summary>
    public Parsed<Caller> ReadCaller() => Caller.Of(_context);

    /// <summary>The officer who asks.</summary>
    public Parsed<Actor> ReadActor()
    {
        if (!Caller.Of(_context).Is(out var caller, out var problem))
            return problem;
        return caller.Actor is { } actor ? actor : new Problem(ProblemCodes.ActorRequired);
    }

    /// <summary>Waits for a grain from now on, where a request goes on longer than others do.</summary>
    /// <exception cref="TimeoutException">It has not answered by then.</exception>
    public Task<T> WithinAsync<T>(TimeSpan patience, Task<T> answer) =>
        _environment.StartDeadline(patience).WithinAsync(answer);

    /// <summary>Waits for a part of a long answer as long as for a whole one, from now on.</summary>
    /// <exception cref="TimeoutException">It has not come by then.</exception>
    public Task<T> WithinNewDeadlineAsync<T>(Task<T> part) => _environment.StartDeadline().WithinAsync(part);

    /// <summary>Waits for a grain, but not past the deadline.</summary>
    /// <exception cref="TimeoutException">It has not answered by then.</exception>
    public Task<T> WithinDeadlineAsync<T>(Task<T> answer) => _deadline.WithinAsync(answer);
}
