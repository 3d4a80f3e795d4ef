using System.Diagnostics;
using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Merchants;
using CardPlatform.Grains;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Merchants;

/// <summary>The contract with a merchant, and its stores.</summary>
internal static class MerchantEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/merchants", RegisterAsync)
            .Describe("merchants", "registerMerchant", "Signs a merchant up.")
            .Takes(RequestSamples.RegisterMerchant, ApiJson.Requests.RegisterMerchantRequest)
            .Gives(201, "registered", AnswerSamples.MerchantRegistered, ApiJson.Answers.MerchantChangeResponse)
            .WritesOncePerKey()
            .Refuses(ProblemCodes.FieldMalformed);
        routes.MapGet("/merchants/{merchantId}", GetAsync)
            .Describe("merchants", "getMerchant", "A merchant as it stands, with its stores and terminals.")
            .Gives(200, "merchant", AnswerSamples.Merchant, ApiJson.Answers.MerchantResponse)
            .Refuses(MerchantRefusal.MerchantUnknown);
        routes.MapPost("/merchants/{merchantId}/suspend", SuspendAsync)
            .DescribeChange("suspendMerchant", "Stops a merchant for now.", AnswerSamples.MerchantSuspended)
            .TakesNothing()
            .Refuses(MerchantRefusal.MerchantSuspended);
        routes.MapPost("/merchants/{merchantId}/resume", ResumeAsync)
            .DescribeChange("resumeMerchant", "Takes a suspended merchant back.", AnswerSamples.MerchantSuspended)
            .TakesNothing()
            .Refuses(MerchantRefusal.MerchantAlreadyActive);
        routes.MapPost("/merchants/{merchantId}/end", EndAsync)
            .DescribeChange("endMerchant", "Ends the contract for good.", AnswerSamples.MerchantSuspended)
            .TakesNothing();
        routes.MapPost("/merchants/{merchantId}/stores", AddStoreAsync)
            .DescribeChange("addStore", "Adds a store; it gets the next number.", AnswerSamples.StoreAdded, status: 201)
            .Takes(RequestSamples.AddStore, ApiJson.Requests.AddStoreRequest)
            .Refuses(ProblemCodes.FieldMalformed)
            .Refuses(MerchantRefusal.TooManyStores);
    }

    public static RouteHandlerBuilder DescribeChange(
        this RouteHandlerBuilder route, string id, string summary, MerchantChangeResponse sample, int status = 200) =>
        route.Describe("merchants", id, summary)
            .Gives(status, "changed", sample, ApiJson.Answers.MerchantChangeResponse)
            .WritesOncePerKey()
            .Refuses(MerchantRefusal.MerchantUnknown, MerchantRefusal.MerchantEnded);

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params MerchantRefusal[] reasons) =>
        route.Refuses([.. reasons.Select(RefusalCodes.Of)]);

    /// <summary>For a change that needs no more than its name.</summary>
    public static async Task<IResult> ChangeAsync(
        string merchantId, ApiCall call, Func<IMerchantGrain, RequestName, Task<MerchantAnswer>> change)
    {
        if (!call.ReadName().Is(out var name, out var problem))
            return problem;
        if (await call.ReadNothingAsync() is { } unexpected)
            return unexpected;
        if (!MerchantId.TryParse(merchantId, null, out var id))
            return Unknown();

        var merchant = call.Grains.GetGrain<IMerchantGrain>(id.Value);
        return ToResult(await call.WithinDeadlineAsync(change(merchant, name)));
    }

    /// <summary>For a change that says what to add.</summary>
    public static async Task<IResult> AddAsync<TRequest, TCommand>(
        string merchantId,
        ApiCall call,
        JsonTypeInfo<TRequest> type,
        Func<TRequest, FieldCheck, TCommand?> toCommand,
        Func<IMerchantGrain, TCommand, RequestName, Task<MerchantAnswer>> add)
        where TRequest : class
        where TCommand : MerchantCommand
    {
        if (!call.ReadName().Is(out var name, out var problem))
            return problem;
        var parsed = await call.ReadAsync(type, toCommand);
        if (!parsed.Is(out var command, out problem))
            return problem;
        if (!MerchantId.TryParse(merchantId, null, out var id))
            return Unknown();

        var merchant = call.Grains.GetGrain<IMerchantGrain>(id.Value);
        return ToResult(await call.WithinDeadlineAsync(add(merchant, command, name)));
    }

    private static async Task<IResult> RegisterAsync(ApiCall call)
    {
        if (!call.ReadName().Is(out var name, out var problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.RegisterMerchantRequest, MerchantMapping.ToCommand);
        if (!parsed.Is(out var command, out problem))
            return problem;

        var registry = call.Grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key);
        return ToResult(await call.WithinDeadlineAsync(registry.RegisterMerchantAsync(command, name)));
    }

    private static async Task<IResult> GetAsync(string merchantId, ApiCall call)
    {
        if (!MerchantId.TryParse(merchantId, null, out var id))
            return Unknown();

        var view = await call.WithinDeadlineAsync(call.Grains.GetGrain<IMerchantGrain>(id.Value).GetAsync());
        return view is null ? Unknown() : Answers.Ok(MerchantResponse.From(view), ApiJson.Answers.MerchantResponse);
    }

    private static Task<IResult> SuspendAsync(string merchantId, ApiCall call) =>
        ChangeAsync(merchantId, call, static (merchant, name) => merchant.SuspendAsync(name));

    private static Task<IResult> ResumeAsync(string merchantId, ApiCall call) =>
        ChangeAsync(merchantId, call, static (merchant, name) => merchant.ResumeAsync(name));

    private static Task<IResult> EndAsync(string merchantId, ApiCall call) =>
        ChangeAsync(merchantId, call, static (merchant, name) => merchant.EndAsync(name));

    private static Task<IResult> AddStoreAsync(string merchantId, ApiCall call) => AddAsync(
        merchantId,
        call,
        ApiJson.Requests.AddStoreRequest,
        MerchantMapping.ToCommand,
        static (merchant, command, name) => merchant.AddStoreAsync(command, name));

    private static Problem Unknown() => new(RefusalCodes.Of(MerchantRefusal.MerchantUnknown));

    private static IResult ToResult(MerchantAnswer answer) => answer switch
    {
        MerchantAnswer.Done done => Done(done),
        MerchantAnswer.Refused(var reason) => new Problem(RefusalCodes.Of(reason)),
        MerchantAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch),
        _ => throw new UnreachableException(),
    };

    private static Answer<MerchantChangeResponse> Done(MerchantAnswer.Done done)
    {
        var (body, type) = (MerchantChangeResponse.From(done), ApiJson.Answers.MerchantChangeResponse);
        return done.Event is MerchantEvent.Registered or MerchantEvent.StoreAdded or MerchantEvent.TerminalAdded
            ? Answers.Created($"/v1/merchants/{done.Merchant}", body, type, done.IsReplay)
            : Answers.Ok(body, type, done.IsReplay);
    }
}
