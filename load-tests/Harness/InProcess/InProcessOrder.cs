namespace CardPlatform.Harness.InProcess;

/// <summary>What the process that hosts the grains is told to do.</summary>
/// <param name="Work">What to ask of them.</param>
/// <param name="InFlight">How many calls at once.</param>
/// <param name="Seconds">For how long.</param>
/// <param name="Prefix">What request numbers begin with.</param>
internal sealed record InProcessOrder(InProcessWork Work, int InFlight, double Seconds, string Prefix);
