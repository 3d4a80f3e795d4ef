using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Campaigns;

/// <summary>What can be asked of a campaign.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "c")]
[JsonDerivedType(typeof(Create), "create")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Submit), "submit")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(Return), "return")]
[JsonDerivedType(typeof(Launch), "launch")]
[JsonDerivedType(typeof(Pause), "pause")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(End), "end")]
public abstract record CampaignCommand
{
    private CampaignCommand()
    {
    }

    /// <summary>Writes the draft of the first version.</summary>
    public sealed record Create(CampaignTerms Terms) : CampaignCommand;

    /// <summary>
    /// States the terms of the version under preparation anew, or begins the next one beside the one in force. Whatever
    /// was submitted or approved has to be so again.
    /// </summary>
    /// <param name="Terms">All of them.</param>
    /// <param name="IfVersion">The entry that the editor has read up to; a later one refuses the edit.</param>
    public sealed record Edit(CampaignTerms Terms, long IfVersion) : CampaignCommand;

    /// <summary>Hands the version under preparation in to be checked.</summary>
    public sealed record Submit : CampaignCommand;

    /// <summary>Approves the version under preparation, as far as it says this.</summary>
    public sealed record Approve(ContentHash Hash) : CampaignCommand;

    /// <summary>Gives the version under preparation back to its makers.</summary>
    public sealed record Return(ReturnNote Note) : CampaignCommand;

    /// <summary>
    /// Puts the approved version in force, in the place of the one that is, from the beginning of its span to the end.
    /// </summary>
    public sealed record Launch : CampaignCommand;

    /// <summary>Stops it for now, exactly: nothing commits under it after the pause has.</summary>
    public sealed record Pause : CampaignCommand;

    /// <summary>Puts a paused campaign in force again, as it was.</summary>
    public sealed record Resume : CampaignCommand;

    /// <summary>Ends it for good, exactly: nothing commits under it after the end has.</summary>
    public sealed record End : CampaignCommand;
}
