using System.Text.Json.Serialization;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CardPlatform.Api;

/// <summary>Adds the API to an application.</summary>
public static class ApiServices
{
    /// <summary>
    /// Registers what the endpoints of <see cref="ApiRoutes.MapCardPlatform"/> need; the grains and a
    /// <see cref="Health.IReadinessCheck"/> for each thing that has to be well are registered by the caller.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options; they are validated at start.</param>
    public static IServiceCollection AddCardPlatformApi(
        this IServiceCollection services, Action<ApiOptions>? configure = null)
    {
        services.AddOptions<ApiOptions>()
            .Configure(configure ?? (static _ => { }))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ApiEnvironment>();
        services.AddSingleton<RequestsInFlight>();
        services.AddSingleton<RefusedConnections>();
        services.AddTransient<IStartupFilter, ProblemStartupFilter>();
        services.AddRouting();
        AddDocument(services);
        return services;
    }

    /// <summary>The OpenAPI document is made from the same metadata that reads requests and writes answers.</summary>
    private static void AddDocument(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Requests);
            json.SerializerOptions.TypeInfoResolverChain.Insert(1, ApiJson.Answers);
        });
        services.AddOpenApi("v1", document =>
        {
            document.AddOperationTransformer<RouteTransformer>();
            document.AddSchemaTransformer<SchemaTransformer>();
            document.AddDocumentTransformer<DocumentTransformer>();
        });
    }
}
