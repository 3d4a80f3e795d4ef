using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CardPlatform.Api.Problems;

/// <summary>Puts <see cref="ProblemMiddleware"/> around everything else, routing included.</summary>
internal sealed class ProblemStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<ProblemMiddleware>();
        next(app);
    };
}
