namespace CardPlatform.Api.Documents;

/// <summary>A parameter of the query that may be left out.</summary>
internal sealed record QueryOption(string Name, string Description);
