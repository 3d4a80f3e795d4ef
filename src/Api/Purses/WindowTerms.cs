namespace CardPlatform.Api.Purses;

/// <summary>A stretch of every day in Asia/Shanghai; one that ends by its beginning crosses midnight.</summary>
/// <param name="From">From when on, e.g. <c>22:00</c>.</param>
/// <param name="Until">Until when; that moment does not belong to it.</param>
internal sealed record WindowTerms(string From, string Until);
