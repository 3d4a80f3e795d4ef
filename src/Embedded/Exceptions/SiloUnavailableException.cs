namespace CardPlatform.Embedded;

/// <summary>The runtime is stopping and takes no new calls. The call was not started.</summary>
public sealed class SiloUnavailableException(string message) : Exception(message);
