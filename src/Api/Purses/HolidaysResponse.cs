namespace CardPlatform.Api.Purses;

/// <summary>The public holidays, in ascending order.</summary>
internal sealed record HolidaysResponse(IReadOnlyList<string> Days);
