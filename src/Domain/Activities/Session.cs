using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Activities;

/// <summary>One of the times that an activity takes place.</summary>
/// <param name="No">Its number within the activity, from 1.</param>
/// <param name="Time">When it starts and ends.</param>
/// <param name="Capacity">How many persons there is room for.</param>
public sealed record Session(int No, Interval Time, int Capacity);
