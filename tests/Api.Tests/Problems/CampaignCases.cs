using CardPlatform.Api.Tests.Support;
using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Grains.Campaigns;

namespace CardPlatform.Api.Tests.Problems;

/// <summary>Campaigns that cannot be.</summary>
internal static class CampaignCases
{
    public static IEnumerable<ProblemCase> All =>
    [
        Create("SPAN_INVALID", "\"lastDay\":\"2026-12-31\"", "\"lastDay\":\"2025-12-31\"", "lastDay"),
        Create("FUNDING_INVALID", "10000", "9999", "funding"),
        .. Enum.GetValues<TermsProblem>().Select(Terms),
    ];

    private static ProblemCase Create(string code, string right, string wrong, string field) => new(
        code,
        server => server.Http.PostAsync(
            "/v1/campaigns", Requests.CreateCampaign.Replace(right, wrong, StringComparison.Ordinal), "key"))
    {
        Field = field,
    };

    private static ProblemCase Terms(TermsProblem problem) => new(
        Codes.Of(problem), server => server.Http.PostAsync("/v1/campaigns", Requests.CreateCampaign, "key"))
    {
        GrainAnswer = new CampaignAnswer.Refused(CampaignRefusal.CampaignTermsInvalid, problem),
    };
}
