using System.Collections.Immutable;

namespace CardPlatform.Domain.Activities.Waitlist;

/// <summary>A line and those who wait in it.</summary>
internal sealed record WaitingLine(Line Line, ImmutableSortedSet<Waiter> Waiting);
