namespace CardPlatform.Harness.Results;

/// <summary>A single figure.</summary>
/// <param name="Name">What it is of: <c>load_4350000_cards_seconds</c>.</param>
/// <param name="Value">It.</param>
/// <param name="Unit">Of it.</param>
internal sealed record Figure(string Name, double Value, string Unit);
