using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CardPlatform.Embedded;

/// <summary>Adds the embedded runtime to an application.</summary>
public static class EmbeddedGrainServices
{
    /// <summary>
    /// Registers <see cref="IGrainFactory"/> and the grains of the assemblies. Register it before the hosted
    /// services that call grains: hosts stop in reverse order, so the grains then stop last.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options; they are validated at start.</param>
    /// <param name="assemblies">The assemblies with grain interfaces and grain classes.</param>
    public static IServiceCollection AddEmbeddedGrains(
        this IServiceCollection services,
        Action<EmbeddedGrainOptions>? configure,
        params Assembly[] assemblies)
    {
        services.AddOptions<EmbeddedGrainOptions>()
            .Configure(configure ?? (static _ => { }))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new GrainAssemblies(assemblies));
        services.AddSingleton<EmbeddedRuntime>();
        services.AddSingleton<IGrainFactory>(static provider => provider.GetRequiredService<EmbeddedRuntime>().Factory);
        services.AddHostedService<EmbeddedGrainHost>();
        return services;
    }
}
