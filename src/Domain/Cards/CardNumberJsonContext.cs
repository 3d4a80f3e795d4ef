using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Cards;

/// <summary>
/// The JSON of card numbers. A context per entity, because nested events of different entities share names.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardNumberEvent[]))]
internal sealed partial class CardNumberJsonContext : JsonSerializerContext;
