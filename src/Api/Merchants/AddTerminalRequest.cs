namespace CardPlatform.Api.Merchants;

/// <summary>Adds a terminal to a store; it gets the next number of the merchant.</summary>
/// <param name="StoreNo">Where it stands.</param>
internal sealed record AddTerminalRequest(int StoreNo);
