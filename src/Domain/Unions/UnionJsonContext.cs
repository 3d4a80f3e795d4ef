using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Unions;

/// <summary>
/// The JSON of unions. A context per entity, because nested events of different entities share names.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UnionEvent[]))]
[JsonSerializable(typeof(UnionState))]
[JsonSerializable(typeof(UnionCommand))]
internal sealed partial class UnionJsonContext : JsonSerializerContext;
