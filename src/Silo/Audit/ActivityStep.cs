using CardPlatform.Domain.Activities;

namespace CardPlatform.Silo.Audit;

/// <summary>One event of an activity, and the states around it.</summary>
internal readonly record struct ActivityStep(ActivityState Before, ActivityEvent Event, ActivityState After);
