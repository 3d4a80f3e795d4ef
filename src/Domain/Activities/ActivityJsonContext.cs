using System.Text.Json.Serialization;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Domain.Activities;

/// <summary>
/// The JSON of activities. A context per entity, because nested events of different entities share names.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActivityEvent[]))]
[JsonSerializable(typeof(ActivityState))]
[JsonSerializable(typeof(ActivitySnapshot))]
[JsonSerializable(typeof(ActivityCommand))]
[JsonSerializable(typeof(ActivityTerms))]
[JsonSerializable(typeof(SignUpCommand))]
[JsonSerializable(typeof(SignUpAnswer))]
[JsonSerializable(typeof(Actor))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
