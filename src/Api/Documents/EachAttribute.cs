namespace CardPlatform.Api.Documents;

/// <summary>The limits of every number in a list; the document says them, and the mapping checks them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EachAttribute(long minimum, long maximum) : Attribute
{
    public long Minimum { get; } = minimum;

    public long Maximum { get; } = maximum;
}
