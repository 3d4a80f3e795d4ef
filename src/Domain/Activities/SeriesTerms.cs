namespace CardPlatform.Domain.Activities;

/// <summary>A limit that an activity shares with others.</summary>
/// <param name="Code">Which others: those of the same code.</param>
/// <param name="PerPerson">How many sign-ups of a person in the series count at once, waiting ones included.</param>
public sealed record SeriesTerms(SeriesCode Code, int PerPerson)
{
    public const int MaxPerPerson = 1_000;
}
