using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Domain.Approval;

/// <summary>What is written by one officer and approved by another.</summary>
public interface IPreparedTerms
{
    /// <summary>What a checker approves.</summary>
    ContentHash Hash { get; }
}
