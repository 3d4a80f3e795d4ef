using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Purses;

/// <summary>Why a command to the rulebook was refused. Nothing was changed. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<RulebookRefusal>))]
public enum RulebookRefusal
{
    /// <summary>The declaration contradicts itself; the problem says how.</summary>
    PurseInvalid,

    /// <summary>As many purses are declared as there may be.</summary>
    TooManyPurses,

    /// <summary>More holidays than the calendar keeps.</summary>
    TooManyHolidays,

    /// <summary>The officer does not act for the whole province.</summary>
    ProvinceOnly,
}
