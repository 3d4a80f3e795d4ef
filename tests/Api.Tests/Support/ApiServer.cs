using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Api.Tests.Support;

/// <summary>The API on a port of its own, as a process would serve it.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ApiServer(WebApplication application)
    {
        _application = application;
        Http = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _application.Services;

    public static async Task<ApiServer> StartAsync(Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        configure(builder.Services);
        builder.Services.AddCardPlatformApi();
        var application = builder.Build();
        application.MapCardPlatform();
        await application.StartAsync();
        return new ApiServer(application);
    }

    /// <summary>The API before grains that always give this answer, or always throw this exception.</summary>
    public static Task<ApiServer> StartScriptedAsync(object? answer, Action<IServiceCollection>? configure = null) =>
        StartAsync(services =>
        {
            services.AddSingleton(ScriptedGrains.CreateFactory(answer));
            configure?.Invoke(services);
        });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
