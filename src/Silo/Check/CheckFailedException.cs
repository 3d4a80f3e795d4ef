namespace CardPlatform.Silo.Check;

/// <summary>A capability did not show; the message says what was seen instead.</summary>
public sealed class CheckFailedException(string message) : Exception(message);
