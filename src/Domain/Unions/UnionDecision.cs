namespace CardPlatform.Domain.Unions;

/// <summary>The answer of <see cref="UnionRegister"/> to one command.</summary>
public abstract record UnionDecision
{
    private UnionDecision()
    {
    }

    public sealed record Accepted(UnionEvent Event) : UnionDecision;

    public sealed record Refused(UnionRefusal Reason) : UnionDecision;
}
