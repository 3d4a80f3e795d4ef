using System.Text.Json.Serialization;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// The JSON of campaigns. A context per entity, because nested events of different entities share names.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CampaignEvent[]))]
[JsonSerializable(typeof(CampaignState))]
[JsonSerializable(typeof(CampaignCommand))]
[JsonSerializable(typeof(CampaignTerms))]
[JsonSerializable(typeof(Actor))]
internal sealed partial class CampaignJsonContext : JsonSerializerContext;
