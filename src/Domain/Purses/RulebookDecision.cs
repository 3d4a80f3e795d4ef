namespace CardPlatform.Domain.Purses;

/// <summary>The answer of <see cref="Declaring"/> to one command.</summary>
public abstract record RulebookDecision
{
    private RulebookDecision()
    {
    }

    public sealed record Accepted(RulebookEvent Event) : RulebookDecision;

    /// <param name="Reason">Why.</param>
    /// <param name="Problem">What is wrong with the declaration, where that is the reason.</param>
    public sealed record Refused(RulebookRefusal Reason, PurseProblem? Problem = null) : RulebookDecision;
}
