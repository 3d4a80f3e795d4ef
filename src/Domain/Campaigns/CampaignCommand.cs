using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Campaigns;

/// <summary>What can be asked of a campaign.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "c")]
[JsonDerivedType(typeof(Create), "create")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Stop), "stop")]
public abstract record CampaignCommand
{
    private CampaignCommand()
    {
    }

    /// <summary>Writes a draft.</summary>
    public sealed record Create(CampaignTerms Terms) : CampaignCommand;

    /// <summary>Puts the draft in force, from the beginning of its span to the end of it.</summary>
    public sealed record Start : CampaignCommand;

    /// <summary>Ends it for good, exactly: no redemption commits after the stop has.</summary>
    public sealed record Stop : CampaignCommand;
}
