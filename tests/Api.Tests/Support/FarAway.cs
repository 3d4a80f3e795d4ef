using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Tests.Support;

/// <summary>Makes every request look as if it came from another machine.</summary>
internal sealed class FarAway : IStartupFilter
{
    private static readonly IPAddress Elsewhere = IPAddress.Parse("192.0.2.7");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((HttpContext context, RequestDelegate rest) =>
        {
            context.Connection.RemoteIpAddress = Elsewhere;
            return rest(context);
        });
        next(app);
    };
}
