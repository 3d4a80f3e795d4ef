using System.Text.Json.Serialization;

namespace CardPlatform.Silo.Demonstration;

/// <summary>Where to try things: real ids of the demonstration data.</summary>
/// <param name="TerminalId">A terminal that may redeem.</param>
/// <param name="CardNumber">An active card.</param>
/// <param name="SuspendedCardNumber">A card that is declined.</param>
internal sealed record DemonstrationIds(
    [property: JsonPropertyName("terminalId")] string TerminalId,
    [property: JsonPropertyName("cardNumber")] string CardNumber,
    [property: JsonPropertyName("suspendedCardNumber")] string SuspendedCardNumber);
