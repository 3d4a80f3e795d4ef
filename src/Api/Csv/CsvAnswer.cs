using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace CardPlatform.Api.Csv;

/// <summary>
/// A table to be saved as a file, sent page by page: no more than one page is ever in memory. What goes wrong after the
/// first page can be no problem any more, so the connection is cut: a file that ends cleanly is complete.
/// </summary>
/// <param name="table">Has the first page.</param>
/// <param name="hasMore">Whether others follow.</param>
/// <param name="addPage">Adds the next page to the table, and says whether others follow.</param>
/// <param name="fileName">What browsers call the file: letters, digits and dashes.</param>
internal sealed partial class CsvAnswer(CsvTable table, bool hasMore, Func<Task<bool>> addPage, string fileName)
    : IResult
{
    public const string ContentType = "text/csv";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (table)
        {
            var response = httpContext.Response;
            response.ContentType = $"{ContentType}; charset=utf-8; header=present";
            response.Headers.ContentDisposition =
                new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
            try
            {
                await SendAsync(response, httpContext.RequestAborted);
            }
            catch (Exception failure)
            {
                if (!httpContext.RequestAborted.IsCancellationRequested)
                    BrokeOff(httpContext.RequestServices.GetRequiredService<ILogger<CsvAnswer>>(), failure, fileName);
                httpContext.Abort();
            }
        }
    }

    private async Task SendAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(table.TakeBytes(), cancellationToken);
        for (var goesOn = hasMore; goesOn;)
        {
            goesOn = await addPage();
            await response.Body.WriteAsync(table.TakeBytes(), cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{FileName} broke off; the connection was cut.")]
    private static partial void BrokeOff(ILogger logger, Exception failure, string fileName);
}
