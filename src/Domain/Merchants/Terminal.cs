namespace CardPlatform.Domain.Merchants;

/// <summary>A device at the counter of a store.</summary>
/// <param name="Id">Which.</param>
/// <param name="Store">Where it stands.</param>
/// <param name="Status">Whether it may be used.</param>
/// <param name="KeyId">The key that its requests are signed with; none until keys are issued.</param>
public sealed record Terminal(TerminalId Id, StoreNo Store, TerminalStatus Status, string? KeyId = null);
