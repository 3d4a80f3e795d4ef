using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace CardPlatform.Api.Calls;

/// <summary>Reads a body as JSON, strictly, without copying it.</summary>
internal static class RequestBody
{
    public static async ValueTask<Parsed<T>> ReadAsync<T>(
        HttpContext context, JsonTypeInfo<T> type, int maxBytes, Deadline deadline)
        where T : class
    {
        if (!IsJson(context.Request.ContentType))
            return new Problem(ProblemCodes.ContentTypeUnsupported);
        if (context.Request.ContentLength > maxBytes)
            return new Problem(ProblemCodes.BodyTooLarge);

        var reader = context.Request.BodyReader;
        if (!HasArrived(reader, out var read))
        {
            if (await ReadAsideAsync(context, reader, maxBytes, deadline) is not { } late)
                return new Problem(ProblemCodes.Overloaded);
            read = late;
        }

        if (read.IsCanceled)
            return new Problem(ProblemCodes.BodyTooSlow);
        if (read.Buffer.Length > maxBytes)
            return new Problem(ProblemCodes.BodyTooLarge);

        var parsed = Deserialize(read.Buffer, type);
        reader.AdvanceTo(read.Buffer.End);
        return parsed;
    }

    /// <summary>True for <c>application/json</c>, in UTF-8 if it says which.</summary>
    private static bool IsJson(string? contentType) =>
        contentType is "application/json" or "application/json; charset=utf-8"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether all of it is there: a small body comes together with its headers.</summary>
    private static bool HasArrived(PipeReader reader, out ReadResult read)
    {
        if (!reader.TryRead(out read))
            return false;
        if (!read.IsCompleted)
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        return read.IsCompleted;
    }

    /// <summary>Whoever sends a body slowly takes nobody's place meanwhile.</summary>
    /// <returns>Null if there is no room when it has come.</returns>
    private static async ValueTask<ReadResult?> ReadAsideAsync(
        HttpContext context, PipeReader reader, int maxBytes, Deadline deadline)
    {
        var inFlight = context.RequestServices.GetRequiredService<RequestsInFlight>();
        var read = default(ReadResult);
        return await inFlight.StepAsideAsync(async () => read = await ReadToEndAsync(reader, maxBytes, deadline))
            ? read
            : null;
    }

    /// <summary>The body, or as much of it as shows that it is too large; cancelled if it comes too late.</summary>
    private static async ValueTask<ReadResult> ReadToEndAsync(PipeReader reader, int maxBytes, Deadline deadline)
    {
        using var patience = deadline.CreateTokenSource();
        await using var registration = patience.Token.Register(reader.CancelPendingRead);
        while (true)
        {
            var read = await reader.ReadAsync();
            if (read.IsCompleted || read.IsCanceled || read.Buffer.Length > maxBytes)
                return read;
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static Parsed<T> Deserialize<T>(ReadOnlySequence<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var bytes = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
            if (JsonSerializer.Deserialize(bytes, type) is { } request)
                return request;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // InvalidOperationException is what half of a surrogate pair in the name of a field ends in.
            // What exactly is wrong is found out below, where time does not matter.
        }

        return BodyDiagnosis.ProblemOf(body, type);
    }
}
