using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Merchants;
using CardPlatform.Grains;
using CardPlatform.Grains.Merchants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Merchants;

/// <summary>The terminals of a merchant.</summary>
internal static class TerminalEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/merchants/{merchantId}/terminals", AddAsync)
            .DescribeChange("addTerminal", "Adds a terminal to a store.", AnswerSamples.TerminalAdded, status: 201)
            .Takes(RequestSamples.AddTerminal, ApiJson.Requests.AddTerminalRequest)
            .Refuses(MerchantRefusal.StoreUnknown, MerchantRefusal.TooManyTerminals);
        routes.MapPost("/merchants/{merchantId}/terminals/{terminalId}/suspend", SuspendAsync)
            .DescribeChange("suspendTerminal", "Stops a terminal for now.", AnswerSamples.TerminalSuspended)
            .TakesNothing()
            .Refuses(MerchantRefusal.TerminalUnknown, MerchantRefusal.TerminalSuspended);
        routes.MapPost("/merchants/{merchantId}/terminals/{terminalId}/resume", ResumeAsync)
            .DescribeChange("resumeTerminal", "Takes a terminal back into use.", AnswerSamples.TerminalSuspended)
            .TakesNothing()
            .Refuses(MerchantRefusal.TerminalUnknown, MerchantRefusal.TerminalAlreadyActive);
    }

    private static Task<IResult> AddAsync(string merchantId, ApiCall call) => MerchantEndpoints.AddAsync(
        merchantId,
        call,
        ApiJson.Requests.AddTerminalRequest,
        MerchantMapping.ToCommand,
        static (merchant, command, name) => merchant.AddTerminalAsync(command, name));

    private static Task<IResult> SuspendAsync(string merchantId, string terminalId, ApiCall call) => ChangeAsync(
        merchantId,
        terminalId,
        call,
        static (merchant, terminal, name) => merchant.SuspendTerminalAsync(terminal, name));

    private static Task<IResult> ResumeAsync(string merchantId, string terminalId, ApiCall call) => ChangeAsync(
        merchantId,
        terminalId,
        call,
        static (merchant, terminal, name) => merchant.ResumeTerminalAsync(terminal, name));

    private static Task<IResult> ChangeAsync(
        string merchantId,
        string terminalId,
        ApiCall call,
        Func<IMerchantGrain, TerminalId, RequestName, Task<MerchantAnswer>> change) =>
        TerminalId.TryParse(terminalId, null, out var terminal) && terminal.Merchant.ToString() == merchantId
            ? MerchantEndpoints.ChangeAsync(merchantId, call, (merchant, name) => change(merchant, terminal, name))
            : Task.FromResult<IResult>(new Problem(RefusalCodes.Of(MerchantRefusal.TerminalUnknown)));
}
