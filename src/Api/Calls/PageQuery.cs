using System.Globalization;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Calls;

/// <summary>The parameters by which lists are read page by page.</summary>
internal static class PageQuery
{
    public const string CursorName = "cursor";
    public const string LimitName = "limit";
    public const int DefaultLimit = 100;

    private static readonly Sentence Limits = new("每页 1 至 1000 行。", "A page has 1 to 1,000 rows.");

    /// <param name="cursor">What the caller sent as such.</param>
    /// <param name="limit">Likewise.</param>
    /// <param name="isCursor">Whether a text can have been given as a cursor of this list.</param>
    /// <param name="check">Remembers what is wrong.</param>
    public static PageRequest Read(string? cursor, string? limit, Func<string, bool> isCursor, FieldCheck check)
    {
        if (!string.IsNullOrEmpty(cursor) && !isCursor(cursor))
            check.Fail(ProblemCodes.FieldMalformed, CursorName);
        var rows = DefaultLimit;
        var isLimit = string.IsNullOrEmpty(limit)
            || (int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out rows)
                && rows is >= 1 and <= PageRequest.MaxLimit);
        return new PageRequest(
            string.IsNullOrEmpty(cursor) ? null : cursor, check.Number(isLimit, rows, LimitName, Limits));
    }
}
