namespace CardPlatform.Domain.Activities;

/// <summary>What time has brought.</summary>
/// <param name="Events">What is to be written; empty if nothing.</param>
/// <param name="State">After it.</param>
/// <param name="IsComplete">Whether that is all for now; else it goes on in another entry.</param>
public sealed record Advanced(IReadOnlyList<ActivityEvent> Events, ActivityState State, bool IsComplete);
