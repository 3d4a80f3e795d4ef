namespace CardPlatform.Api.Purses;

/// <summary>All purses, by code.</summary>
internal sealed record PursesResponse(IReadOnlyList<PurseResponse> Purses);
