using CardPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CardPlatform.Embedded.Tests.Embedded;

/// <summary>An embedded runtime of one test, on a fake clock.</summary>
internal sealed class EmbeddedHost : IAsyncDisposable
{
    private readonly IHost _host;

    private EmbeddedHost(Action<EmbeddedGrainOptions> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(Stage);
        builder.Services.AddSingleton(Clock);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddEmbeddedGrains(configure, typeof(EmbeddedHost).Assembly);
        _host = builder.Build();
        Runtime = _host.Services.GetRequiredService<EmbeddedRuntime>();
    }

    public Stage Stage { get; } = new();

    public FakeTimeProvider Clock { get; } = new();

    public EmbeddedRuntime Runtime { get; }

    public IGrainFactory Grains => Runtime.Factory;

    public static async Task<EmbeddedHost> StartAsync(Action<EmbeddedGrainOptions>? configure = null)
    {
        var host = new EmbeddedHost(configure ?? (static _ => { }));
        await host._host.StartAsync();
        return host;
    }

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        if (!Runtime.IsStopping)
            await StopAsync();

        _host.Dispose();
    }
}
