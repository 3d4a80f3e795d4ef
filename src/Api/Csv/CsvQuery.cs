using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CardPlatform.Api.Csv;

/// <summary>Whether a list is wanted as CSV.</summary>
internal static class CsvQuery
{
    public const string FormatName = "format";

    /// <summary>A format in the query has the last word; then what the caller would rather accept.</summary>
    public static bool IsWanted(HttpRequest request, string? format, FieldCheck check)
    {
        if (string.IsNullOrEmpty(format))
            return PrefersCsv(request);
        if (format is not ("csv" or "json"))
            check.Fail(ProblemCodes.FieldMalformed, FormatName);
        return format is "csv";
    }

    private static bool PrefersCsv(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return QualityOf(accepted, "text/csv") > QualityOf(accepted, "application/json");
    }

    private static double QualityOf(IList<MediaTypeHeaderValue> accepted, string type) => accepted
        .Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        .Select(one => one.Quality ?? 1)
        .DefaultIfEmpty(0)
        .Max();
}
