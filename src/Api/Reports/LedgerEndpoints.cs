using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Grains.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Reports;

/// <summary>What staff ask of the ledger as a whole.</summary>
internal static class LedgerEndpoints
{
    private const string PrefixName = "prefix";

    private static readonly ProblemCode ProvinceOnly = RefusalCodes.Of(RulebookRefusal.ProvinceOnly);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/ledger/trial-balance", GetTrialBalanceAsync)
            .Describe("ledger", "getTrialBalance", "The balances of ledger accounts; all of them sum to zero.")
            .MayAsk(PrefixName, "Only accounts whose names begin so, e.g. `merchant/`; the kinds are of all accounts.")
            .ByAnOfficer()
            .Refuses(ProvinceOnly)
            .GivesPages()
            .Gives(200, "balances", ReportSamples.TrialBalance, ApiJson.Answers.TrialBalanceResponse);

    private static async Task<IResult> GetTrialBalanceAsync(
        ApiCall call, string? prefix = null, string? cursor = null, string? limit = null)
    {
        if (!call.ReadActor().Is(out var actor, out var problem))
            return problem;
        var check = new FieldCheck();
        var page = PageQuery.Read(cursor, limit, Account.IsName, check);
        if (!string.IsNullOrEmpty(prefix) && !Account.IsName(prefix))
            check.Fail(ProblemCodes.FieldMalformed, PrefixName);
        if (check.Problem is { } malformed)
            return malformed;

        var ledger = call.Grains.GetGrain<ILedgerReportGrain>(ILedgerReportGrain.Key);
        var balance = await call.WithinDeadlineAsync(ledger.GetTrialBalanceAsync(prefix ?? "", page, actor));
        return balance is null
            ? new Problem(ProvinceOnly)
            : Answers.Ok(TrialBalanceResponse.From(balance), ApiJson.Answers.TrialBalanceResponse);
    }
}
