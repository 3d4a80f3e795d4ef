namespace CardPlatform.Domain.Cards;

/// <summary>The answer of <see cref="CardLifecycle"/> to one command.</summary>
public abstract record CardDecision
{
    private CardDecision()
    {
    }

    public sealed record Accepted(CardEvent Event) : CardDecision;

    public sealed record Refused(CardRefusal Reason) : CardDecision;
}
