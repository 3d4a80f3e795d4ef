using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Merchants;

/// <summary>
/// The JSON of merchants. A context per entity, because nested events of different entities share names.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MerchantEvent[]))]
[JsonSerializable(typeof(MerchantState))]
[JsonSerializable(typeof(MerchantCommand))]
internal sealed partial class MerchantJsonContext : JsonSerializerContext;
