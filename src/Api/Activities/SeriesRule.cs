using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>A limit that an activity shares with others.</summary>
/// <param name="Code">Which others: those of the same code, 1 to 32 of a-z, 0-9 and dash.</param>
/// <param name="PerPerson">How many sign-ups of a person in the series count at once.</param>
internal sealed record SeriesRule(
    [property: StringLength(SeriesCode.MaxLength, MinimumLength = 1)] string Code,
    [property: Range(1, SeriesTerms.MaxPerPerson)] int PerPerson);
