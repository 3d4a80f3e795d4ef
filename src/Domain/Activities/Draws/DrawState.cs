namespace CardPlatform.Domain.Activities.Draws;

/// <summary>A draw that has been made.</summary>
/// <param name="At">When.</param>
/// <param name="List">The published list.</param>
/// <param name="ListHash">The SHA-256 of the published list.</param>
/// <param name="OrderHash">The SHA-256 of the order.</param>
/// <param name="IsSeating">Whether seats are still being given out in that order.</param>
public sealed record DrawState(DateTimeOffset At, string List, string ListHash, string OrderHash, bool IsSeating);
