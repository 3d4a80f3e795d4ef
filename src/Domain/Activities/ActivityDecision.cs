namespace CardPlatform.Domain.Activities;

/// <summary>The answer of <see cref="ActivityLifecycle"/> to one command.</summary>
public abstract record ActivityDecision
{
    private ActivityDecision()
    {
    }

    /// <param name="Event">What is to be written.</param>
    public sealed record Accepted(ActivityEvent Event) : ActivityDecision;

    /// <param name="Reason">Why.</param>
    /// <param name="Problem">What is wrong with the terms, where that is the reason.</param>
    public sealed record Refused(ActivityRefusal Reason, ActivityTermsProblem? Problem = null) : ActivityDecision;
}
