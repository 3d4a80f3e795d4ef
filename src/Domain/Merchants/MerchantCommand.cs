using System.Text.Json.Serialization;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Merchants;

/// <summary>What can be asked of a merchant's contract, stores and terminals.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "c")]
[JsonDerivedType(typeof(Register), "register")]
[JsonDerivedType(typeof(Suspend), "suspend")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(End), "end")]
[JsonDerivedType(typeof(AddStore), "add-store")]
[JsonDerivedType(typeof(AddTerminal), "add-terminal")]
[JsonDerivedType(typeof(SuspendTerminal), "suspend-terminal")]
[JsonDerivedType(typeof(ResumeTerminal), "resume-terminal")]
public abstract record MerchantCommand
{
    private MerchantCommand()
    {
    }

    /// <param name="Name">As it is shown to members.</param>
    /// <param name="Category">What it sells, e.g. <c>supermarket</c>.</param>
    public sealed record Register(MerchantName Name, CategoryCode Category) : MerchantCommand;

    public sealed record Suspend : MerchantCommand;

    public sealed record Resume : MerchantCommand;

    /// <summary>Ends the contract for good.</summary>
    public sealed record End : MerchantCommand;

    /// <summary>Adds a store; it gets the next number.</summary>
    public sealed record AddStore(MerchantName Name, City City) : MerchantCommand;

    /// <summary>Adds a terminal to a store; it gets the next number of the merchant.</summary>
    public sealed record AddTerminal(StoreNo Store) : MerchantCommand;

    public sealed record SuspendTerminal(TerminalId Terminal) : MerchantCommand;

    public sealed record ResumeTerminal(TerminalId Terminal) : MerchantCommand;
}
