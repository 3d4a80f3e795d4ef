using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Tests.Support;

/// <summary>Which route of a server answered with which status.</summary>
internal sealed class AnswerLog : IStartupFilter
{
    private readonly ConcurrentQueue<(string Method, string Path, int Status)> _answers = new();

    /// <summary>Answers of routes only: an address that has none belongs to no route.</summary>
    public IEnumerable<(string Method, string Path, int Status)> Answers => _answers;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        application.Use(async (context, rest) =>
        {
            // Before the answer is on its way, so that whoever has it finds it here.
            context.Response.OnStarting(() =>
            {
                Add(context);
                return Task.CompletedTask;
            });
            await rest(context);
        });
        next(application);
    };

    private void Add(HttpContext context)
    {
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } path })
            _answers.Enqueue((context.Request.Method, $"/{path.TrimStart('/')}", context.Response.StatusCode));
    }
}
