using System.Globalization;
using System.Net;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Staff;
using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Calls;

/// <summary>Who asks.</summary>
/// <param name="Scope">Who numbers this caller's requests, as the journal keeps it.</param>
/// <param name="Actor">The officer; null if nobody said who.</param>
internal sealed record Caller(string Scope, Actor? Actor)
{
    /// <summary>Says who acts: <c>staff-7; union=410100</c>.</summary>
    public const string ActorHeader = "X-Actor";

    private const string Nobody = "anybody";

    private static readonly Caller Anybody = new($"actor/{Nobody}", Actor: null);

    /// <summary>
    /// The one place that says who is calling. Until access control comes, an officer is whoever a caller on this
    /// machine says: the header is believed on the loopback address only, wherever else the server may listen.
    /// </summary>
    public static Parsed<Caller> Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var stated = context.Request.Headers[ActorHeader];
        if (stated.Count == 0)
            return Anybody;
        if (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
            return new Problem(ProblemCodes.ActorUntrusted);
        return stated.Count == 1 && Parse(stated[0]) is { } actor
            ? new Caller($"actor/{actor.Staff}", actor)
            : new Problem(ProblemCodes.ActorMalformed);
    }

    private static Actor? Parse(string? text)
    {
        const string unionKey = "union=";
        if (text?.Split(';') is not [var staff, var scope]
            || !StaffId.TryParse(staff.Trim(), CultureInfo.InvariantCulture, out var id)
            || id.Value == Nobody)
            return null;
        scope = scope.Trim();
        return scope.StartsWith(unionKey, StringComparison.Ordinal)
            && long.TryParse(
                scope.AsSpan(unionKey.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var union)
            && union > 0
            ? new Actor(id, union)
            : null;
    }
}
