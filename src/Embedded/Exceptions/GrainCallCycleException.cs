namespace CardPlatform.Embedded;

/// <summary>
/// A call would come back, through the calls that led to it, to a grain that takes nothing else until that call
/// is done: it would wait for itself. The call was not started.
/// </summary>
public sealed class GrainCallCycleException(string message) : InvalidOperationException(message);
