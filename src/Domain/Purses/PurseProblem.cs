using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Purses;

/// <summary>What is wrong with the declaration of a purse. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<PurseProblem>))]
public enum PurseProblem
{
    /// <summary>A name in Chinese and one in English, 1 to 40 characters each.</summary>
    PurseNameMissing,

    /// <summary>0 to 999.</summary>
    PursePriorityOutOfRange,

    /// <summary>1 to 366 days of grace.</summary>
    PurseGraceOutOfRange,

    /// <summary>A list of places has at least one.</summary>
    PursePlacesMissing,

    /// <summary>More merchants, categories or cities than a declaration may list.</summary>
    PursePlacesTooMany,

    /// <summary>A list of weekdays has at least one, and each once.</summary>
    PurseWeekdaysMalformed,

    /// <summary>A list of daily windows has 1 to 8.</summary>
    PurseWindowsMalformed,

    /// <summary>Every cap that is set is positive.</summary>
    PurseCapNotPositive,
}
