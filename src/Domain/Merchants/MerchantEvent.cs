using System.Text.Json.Serialization;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Merchants;

/// <summary>
/// What has happened to a merchant. Stored for ever as JSON under the discriminators below: see docs/events.md before
/// changing anything here.
/// </summary>
/// <param name="At">When it was decided, in UTC.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "e")]
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(StoreAdded), "store")]
[JsonDerivedType(typeof(TerminalAdded), "terminal")]
[JsonDerivedType(typeof(TerminalSuspended), "terminal-suspended")]
[JsonDerivedType(typeof(TerminalResumed), "terminal-resumed")]
public abstract record MerchantEvent(DateTimeOffset At)
{
    public sealed record Registered(DateTimeOffset At, MerchantName Name, CategoryCode Category) : MerchantEvent(At);

    public sealed record Suspended(DateTimeOffset At) : MerchantEvent(At);

    public sealed record Resumed(DateTimeOffset At) : MerchantEvent(At);

    public sealed record Ended(DateTimeOffset At) : MerchantEvent(At);

    public sealed record StoreAdded(DateTimeOffset At, StoreNo Store, MerchantName Name, City City)
        : MerchantEvent(At);

    public sealed record TerminalAdded(DateTimeOffset At, TerminalId Terminal, StoreNo Store) : MerchantEvent(At);

    public sealed record TerminalSuspended(DateTimeOffset At, TerminalId Terminal) : MerchantEvent(At);

    public sealed record TerminalResumed(DateTimeOffset At, TerminalId Terminal) : MerchantEvent(At);
}
