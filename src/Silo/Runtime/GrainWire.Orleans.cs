using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CardPlatform.Domain.Json;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace CardPlatform.Silo.Runtime;

/// <summary>
/// How messages travel between processes, where the runtime's attributes on them do not say it already.
/// </summary>
internal static class GrainWire
{
    private const string Domain = "CardPlatform.Domain";

    /// <summary>
    /// Domain types go as JSON, so that they need no attributes of a runtime. Inside a process they are handed over as
    /// they are: they are immutable. Exceptions keep their types, which callers catch by; all of them do, because one
    /// that cannot travel would take the one around it along.
    /// </summary>
    public static IServiceCollection AddGrainWire(this IServiceCollection services)
    {
        services.AddSerializer(serializer => serializer.AddJsonSerializer(
            isSerializable: IsDomainType,
            isCopyable: static _ => false,
            json => json.Configure(options => options.SerializerOptions = JsonOptions())));
        services.AddSingleton<IGeneralizedCopier, DomainHandover>();
        services.AddSingleton<ITypeFilter, DomainTypes>();
        services.Configure<ExceptionSerializationOptions>(
            exceptions => exceptions.SupportedExceptionTypeFilter = static _ => true);
        return services;
    }

    public static bool IsDomainType(Type type) =>
        type.Namespace is { } name
        && (name == Domain || name.StartsWith(Domain + ".", StringComparison.Ordinal))
        && !typeof(Exception).IsAssignableFrom(type);

    private static JsonSerializerOptions JsonOptions() => new()
    {
        // The journal's own metadata where it has the type; reflection for those that only travel.
        TypeInfoResolver = JsonTypeInfoResolver.Combine(DomainJson.TypeInfo, new DefaultJsonTypeInfoResolver()),
    };
}
