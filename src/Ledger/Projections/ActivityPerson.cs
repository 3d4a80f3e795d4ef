namespace CardPlatform.Ledger.Projections;

/// <summary>Somebody has, or once had, a sign-up of an activity.</summary>
public readonly record struct ActivityPerson(long Card, long Activity);
