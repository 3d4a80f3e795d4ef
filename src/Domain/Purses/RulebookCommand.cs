using System.Text.Json.Serialization;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>What staff can ask of the rulebook.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "c")]
[JsonDerivedType(typeof(DeclarePurse), "declare-purse")]
[JsonDerivedType(typeof(SetHolidays), "set-holidays")]
public abstract record RulebookCommand
{
    private RulebookCommand()
    {
    }

    /// <summary>Declares a purse, or declares it anew; what it holds on cards stays what it is.</summary>
    public sealed record DeclarePurse(Purse Purse) : RulebookCommand;

    /// <summary>Puts these public holidays in the place of all that were declared before.</summary>
    public sealed record SetHolidays(IReadOnlyList<BusinessDay> Days) : RulebookCommand;
}
