namespace CardPlatform.Api.Documents;

/// <summary>Marks a route that gives the same as CSV where it is asked to, with what that looks like.</summary>
internal sealed record CsvExample(string Text);
