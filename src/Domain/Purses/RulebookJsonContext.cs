using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// The JSON of the rulebook. A context per entity, because nested events of different entities share names.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RulebookEvent[]))]
[JsonSerializable(typeof(Rulebook))]
[JsonSerializable(typeof(RulebookCommand))]
internal sealed partial class RulebookJsonContext : JsonSerializerContext;
