using System.Globalization;
using CardPlatform.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Calls;

/// <summary>
/// The version of what was read, as HTTP names it: <c>"7"</c>. An edit states in <c>If-Match</c> what it was made from,
/// and does nothing if that is no longer so.
/// </summary>
internal sealed record EntityTag(long Version)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"\"{Version}\"");

    public static Parsed<EntityTag> ReadIfMatch(HttpRequest request)
    {
        var stated = request.Headers.IfMatch;
        if (stated.Count == 0)
            return new Problem(ProblemCodes.IfMatchMissing);
        return stated is [['"', .. var text, '"']]
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new EntityTag(version)
            : new Problem(ProblemCodes.IfMatchMalformed);
    }
}
