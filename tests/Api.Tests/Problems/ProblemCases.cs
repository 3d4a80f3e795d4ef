namespace CardPlatform.Api.Tests.Problems;

/// <summary>A case for every code there is; made anew each time, because some have a clock of their own.</summary>
internal static class ProblemCases
{
    public static IReadOnlyList<ProblemCase> All =>
    [
        .. RequestCases.All, .. CampaignCases.All, .. ActivityCases.All, .. PurseCases.All, .. RefusalCases.All,
        .. FaultCases.All,
    ];
}
