namespace CardPlatform.Api.Reports;

/// <summary>Asks what a campaign would have given.</summary>
/// <param name="Day">On which past day in Asia/Shanghai.</param>
internal sealed record DryRunRequest(string Day);
