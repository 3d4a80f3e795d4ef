using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Members;

/// <summary>
/// The JSON of persons. A context per entity, because nested events of different entities share names.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MemberEvent[]))]
internal sealed partial class MemberJsonContext : JsonSerializerContext;
