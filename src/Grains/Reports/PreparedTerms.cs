using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Grains.Reports;

/// <summary>The version of a campaign's terms that is under preparation.</summary>
/// <param name="No">Its number.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Hash">What a checker approves.</param>
/// <param name="Makers">Who wrote or edited it; none of them may approve it.</param>
[GenerateSerializer, Immutable, Alias("prepared-terms")]
public sealed record PreparedTerms(
    [property: Id(0)] int No,
    [property: Id(1)] VersionStage Stage,
    [property: Id(2)] string Hash,
    [property: Id(3)] IReadOnlyList<string> Makers);
