using System.Text.Json.Serialization;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Domain.Approval;

/// <summary>A version of a campaign or an activity that is being prepared.</summary>
/// <param name="No">Its number: 1 for the first, one more for each that is begun beside one in force.</param>
/// <param name="Terms">What it promises.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Makers">Everybody who wrote or edited it: none of them may approve it.</param>
/// <param name="Note">Why it was returned last; null if it was not, or has been edited or approved since.</param>
public sealed record PreparedVersion<TTerms>(
    int No, TTerms Terms, VersionStage Stage, IReadOnlyList<StaffId> Makers, ReturnNote? Note = null)
    where TTerms : IPreparedTerms
{
    /// <summary>What a checker approves.</summary>
    [JsonIgnore]
    public ContentHash Hash => Terms.Hash;

    internal static PreparedVersion<TTerms> First(TTerms terms, StaffId? maker) =>
        new(1, terms, VersionStage.Draft, maker is { } staff ? [staff] : []);

    /// <summary>A version begun beside one in force.</summary>
    internal static PreparedVersion<TTerms> After(int version, TTerms terms) =>
        new(version + 1, terms, VersionStage.Draft, []);

    internal PreparedVersion<TTerms> Edit(TTerms terms, StaffId maker) => new(
        No, terms, VersionStage.Draft, Makers.Contains(maker) ? Makers : [.. Makers, maker]);

    internal PreparedVersion<TTerms> Submit() => this with { Stage = VersionStage.Submitted };

    internal PreparedVersion<TTerms> Approve() => this with { Stage = VersionStage.Approved, Note = null };

    internal PreparedVersion<TTerms> Return(ReturnNote note) => this with { Stage = VersionStage.Draft, Note = note };
}
