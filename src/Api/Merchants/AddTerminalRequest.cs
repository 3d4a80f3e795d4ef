using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api.Merchants;

/// <summary>Adds a terminal to a store; it gets the next number of the merchant.</summary>
/// <param name="StoreNo">Where it stands.</param>
internal sealed record AddTerminalRequest([property: Range(1, Domain.Merchants.StoreNo.Max)] int StoreNo);
