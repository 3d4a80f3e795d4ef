namespace CardPlatform.Api.Calls;

/// <summary>The body of a request that has nothing to say: none, or an object without fields.</summary>
internal sealed record EmptyRequest;
