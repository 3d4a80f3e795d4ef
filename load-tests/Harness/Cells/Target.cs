namespace CardPlatform.Harness.Cells;

/// <summary>A server that is measured.</summary>
/// <param name="Address">Where it serves.</param>
/// <param name="ProcessId">The process whose CPU counts as the server's.</param>
internal sealed record Target(Uri Address, int ProcessId);
