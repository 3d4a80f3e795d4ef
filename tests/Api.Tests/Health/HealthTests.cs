using CardPlatform.Api.Health;
using CardPlatform.Api.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Api.Tests.Health;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/healthz", true, 200)]
    [InlineData("/healthz", false, 200)]
    [InlineData("/readyz", true, 200)]
    [InlineData("/readyz", false, 503)]
    public async Task Health_AskedByHead_IsGetWithoutTheBody(string path, bool isReady, int status)
    {
        await using var server = await ApiServer.StartScriptedAsync(null, services =>
            services.AddSingleton<IReadinessCheck>(
                new ReadinessCheck("journal", _ => ValueTask.FromResult(isReady))));
        var answered = await server.Http.AskAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal((status, ""), (answered.Status, answered.Text));
        Assert.Equal(status, (await server.Http.AskAsync(path)).Status);
    }
}
