namespace CardPlatform.Grains.Reports;

/// <summary>Whom a campaign would reach, and what it could cost at the very most.</summary>
/// <param name="TermsVersion">The version of the terms that this is of: the one under preparation, if there is.</param>
/// <param name="AsOf">Up to where members are counted.</param>
/// <param name="Active">Members of the audience with an active card.</param>
/// <param name="Inactive">Members whose card may still become active: issued, suspended or lost.</param>
/// <param name="WorstCase">
/// The most that all funders together could have to pay, in fen, by the limits, the budget and all members above; null
/// if nothing limits it.
/// </param>
[GenerateSerializer, Immutable, Alias("reach")]
public sealed record Reach(
    [property: Id(0)] int TermsVersion,
    [property: Id(1)] AsOf AsOf,
    [property: Id(2)] long Active,
    [property: Id(3)] long Inactive,
    [property: Id(4)] long? WorstCase);
