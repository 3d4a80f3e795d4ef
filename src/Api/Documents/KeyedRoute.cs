namespace CardPlatform.Api.Documents;

/// <summary>Marks a route that wants an <c>Idempotency-Key</c>.</summary>
internal sealed class KeyedRoute
{
    public static readonly KeyedRoute Instance = new();
}
