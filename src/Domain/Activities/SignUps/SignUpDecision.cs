namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>What a command is answered, what is to be written, and the state after it.</summary>
/// <param name="Answer">To be given once the events are written.</param>
/// <param name="Events">Empty where nothing changes: a repetition, a decline.</param>
/// <param name="State">On which the next command is decided.</param>
public sealed record SignUpDecision(SignUpAnswer Answer, IReadOnlyList<ActivityEvent> Events, ActivityState State);
