namespace CardPlatform.Domain.Purses;

/// <summary>Money that came back, and where it went: <see cref="Returning"/> decides that, once.</summary>
/// <param name="From">What was debited or held before.</param>
/// <param name="To">
/// The lot that it is in now: its own, or a grace lot if its own has expired. Absent: it is forfeited.
/// </param>
public sealed record Return(Slice From, Slice? To = null);
