using System.Text.Json.Serialization;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Cards;

/// <summary>What can be asked of a card's life. Checkouts are asked for in <c>Checkout</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "c")]
[JsonDerivedType(typeof(Issue), "issue")]
[JsonDerivedType(typeof(Activate), "activate")]
[JsonDerivedType(typeof(Suspend), "suspend")]
[JsonDerivedType(typeof(ReportLost), "report-lost")]
[JsonDerivedType(typeof(ReplaceNumber), "replace-number")]
[JsonDerivedType(typeof(Close), "close")]
[JsonDerivedType(typeof(Reopen), "reopen")]
[JsonDerivedType(typeof(UpdateMember), "update-member")]
public abstract record CardCommand
{
    private CardCommand()
    {
    }

    /// <summary>Makes the account and claims its first number.</summary>
    public sealed record Issue(CardNumber Number, Member Member) : CardCommand;

    /// <summary>Puts an issued or a suspended card into use.</summary>
    public sealed record Activate : CardCommand;

    /// <summary>Stops an active card until it is activated again.</summary>
    public sealed record Suspend : CardCommand;

    /// <summary>
    /// The member no longer has the card; whoever has it cannot use it. A suspended card stays suspended beneath.
    /// </summary>
    public sealed record ReportLost : CardCommand;

    /// <summary>
    /// Gives the account another number; under it a lost card becomes what it was before. The old number never returns.
    /// </summary>
    public sealed record ReplaceNumber(CardNumber Number) : CardCommand;

    /// <summary>Ends the card. Its account stays the member's, and can be reopened under another number.</summary>
    public sealed record Close : CardCommand;

    /// <summary>
    /// Issues a closed account's member a new card: the account, its money and its usage counts go on under this
    /// number.
    /// </summary>
    public sealed record Reopen(CardNumber Number) : CardCommand;

    /// <summary>States anew everything that the card knows of its member, but for the member number.</summary>
    /// <param name="UnionId">The grassroots union that the person belongs to.</param>
    /// <param name="City">The city of that union.</param>
    /// <param name="Gender">Null if it is not known.</param>
    /// <param name="Birthday">Null if it is not known.</param>
    /// <param name="JoinedOn">Null if it is not known.</param>
    /// <param name="Tags">Null if there are none.</param>
    /// <param name="Name">Null if it is not known.</param>
    public sealed record UpdateMember(
        long UnionId,
        City City,
        Gender? Gender = null,
        DateOnly? Birthday = null,
        DateOnly? JoinedOn = null,
        IReadOnlyList<TagCode>? Tags = null,
        string? Name = null) : CardCommand;
}
