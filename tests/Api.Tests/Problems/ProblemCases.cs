namespace CardPlatform.Api.Tests.Problems;

/// <summary>A case for every code there is.</summary>
internal static class ProblemCases
{
    public static IReadOnlyList<ProblemCase> All { get; } =
        [.. RequestCases.All, .. CampaignCases.All, .. RefusalCases.All, .. FaultCases.All];
}
