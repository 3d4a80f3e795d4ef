using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Calls;

/// <summary>Who asks.</summary>
/// <param name="Scope">Who numbers this caller's requests, as the journal keeps it.</param>
internal sealed record Caller(string Scope)
{
    private static readonly Caller Anybody = new("actor/anybody");

    /// <summary>
    /// The one place that says who is calling. Until access control comes nobody is asked, and the server listens on
    /// the loopback address only.
    /// </summary>
    public static Caller Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Anybody;
    }
}
