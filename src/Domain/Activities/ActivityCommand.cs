using System.Text.Json.Serialization;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Domain.Activities;

/// <summary>What an officer can ask of an activity.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "c")]
[JsonDerivedType(typeof(Create), "create")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Submit), "submit")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(Return), "return")]
[JsonDerivedType(typeof(Launch), "launch")]
[JsonDerivedType(typeof(CallOff), "call-off")]
[JsonDerivedType(typeof(NoteExport), "note-export")]
public abstract record ActivityCommand
{
    private ActivityCommand()
    {
    }

    /// <summary>Writes the draft of the first version.</summary>
    public sealed record Create(ActivityTerms Terms) : ActivityCommand;

    /// <summary>
    /// States the terms of the version under preparation anew, or begins the next one beside the one in force. Whatever
    /// was submitted or approved has to be so again.
    /// </summary>
    /// <param name="Terms">All of them.</param>
    /// <param name="IfRevision">What the editor has read up to; any later change refuses the edit.</param>
    public sealed record Edit(ActivityTerms Terms, int IfRevision) : ActivityCommand;

    /// <summary>Hands the version under preparation in to be checked.</summary>
    public sealed record Submit : ActivityCommand;

    /// <summary>Approves the version under preparation, as far as it says this.</summary>
    public sealed record Approve(ContentHash Hash) : ActivityCommand;

    /// <summary>Gives the version under preparation back to its makers.</summary>
    public sealed record Return(ReturnNote Note) : ActivityCommand;

    /// <summary>Puts the approved version in force, in the place of the one that is.</summary>
    public sealed record Launch : ActivityCommand;

    /// <summary>Calls the activity off, for good: everybody is refunded.</summary>
    /// <param name="Note">Why, for those who signed up.</param>
    public sealed record CallOff(ReturnNote Note) : ActivityCommand;

    /// <summary>Writes down that the list of attendees was taken out.</summary>
    /// <param name="Rows">How many it had.</param>
    public sealed record NoteExport(int Rows) : ActivityCommand;
}
