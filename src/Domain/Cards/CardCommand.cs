using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Cards;

/// <summary>What can be asked of a card's life. Checkouts are asked for in <c>Checkout</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "c")]
[JsonDerivedType(typeof(Issue), "issue")]
[JsonDerivedType(typeof(Activate), "activate")]
[JsonDerivedType(typeof(Suspend), "suspend")]
[JsonDerivedType(typeof(ReportLost), "report-lost")]
[JsonDerivedType(typeof(ReplaceNumber), "replace-number")]
[JsonDerivedType(typeof(Close), "close")]
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

    /// <summary>The member no longer has the card; whoever has it cannot use it.</summary>
    public sealed record ReportLost : CardCommand;

    /// <summary>
    /// Gives the account another number; a lost card becomes active under it. The old number never returns.
    /// </summary>
    public sealed record ReplaceNumber(CardNumber Number) : CardCommand;

    /// <summary>Ends the card for good.</summary>
    public sealed record Close : CardCommand;
}
