namespace CardPlatform.Api.Documents;

/// <summary>Marks a route that wants an <c>If-Match</c>.</summary>
internal sealed class MatchedRoute
{
    public static readonly MatchedRoute Instance = new();
}
