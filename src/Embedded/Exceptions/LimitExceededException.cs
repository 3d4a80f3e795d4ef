namespace CardPlatform.Embedded;

/// <summary>A bound was reached: too many calls wait for one activation, or too many activations exist.</summary>
public sealed class LimitExceededException(string message) : Exception(message);
