using CardPlatform.Domain.Merchants;

namespace CardPlatform.Domain.Holds;

/// <summary>A hold that has ended, remembered so that a late capture is told how.</summary>
public readonly record struct ClosedHold(HoldId Id, TerminalId Terminal, HoldEnd End);
