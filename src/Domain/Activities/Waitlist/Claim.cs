namespace CardPlatform.Domain.Activities.Waitlist;

/// <summary>So many units of a limit that a sign-up takes.</summary>
/// <param name="Slot">Which limit: a place in the <see cref="SeatPlan"/>.</param>
/// <param name="Units">How many persons of it fall under that limit.</param>
public readonly record struct Claim(int Slot, int Units);
