using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CardPlatform.Api.Csv;

/// <summary>A table to be saved as a file.</summary>
/// <param name="content">The CSV.</param>
/// <param name="fileName">What browsers call the file: letters, digits and dashes.</param>
internal sealed class CsvAnswer(byte[] content, string fileName) : IResult
{
    public const string ContentType = "text/csv";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = $"{ContentType}; charset=utf-8; header=present";
        response.ContentLength = content.Length;
        response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
        return response.Body.WriteAsync(content, 0, content.Length);
    }
}
