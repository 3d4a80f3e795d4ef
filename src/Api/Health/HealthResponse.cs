namespace CardPlatform.Api.Health;

/// <summary>That it lives, or is ready.</summary>
/// <param name="Status"><c>alive</c> or <c>ready</c>.</param>
/// <param name="Checks">What was looked at, if anything.</param>
internal sealed record HealthResponse(string Status, IReadOnlyList<string>? Checks = null);
