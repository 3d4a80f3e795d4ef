using System.Text.Json.Serialization;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// What has been declared for the whole province. Stored for ever as JSON under the discriminators below: see
/// docs/events.md before changing anything here.
/// </summary>
/// <param name="At">When it was decided, in UTC.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "e")]
[JsonDerivedType(typeof(PurseDeclared), "purse")]
[JsonDerivedType(typeof(HolidaysSet), "holidays")]
public abstract record RulebookEvent(DateTimeOffset At)
{
    /// <summary>A purse is declared, or declared anew: from now on its rules are these.</summary>
    public sealed record PurseDeclared(DateTimeOffset At, Purse Purse) : RulebookEvent(At);

    /// <summary>The public holidays are these days and no others.</summary>
    public sealed record HolidaysSet(DateTimeOffset At, IReadOnlyList<BusinessDay> Days) : RulebookEvent(At);
}
