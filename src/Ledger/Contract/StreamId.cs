namespace CardPlatform.Ledger;

/// <summary>Names one stream of the journal: the entries of one entity, numbered 1, 2, 3 … without gaps.</summary>
public readonly record struct StreamId(StreamKind Kind, long Id) : IComparable<StreamId>
{
    public int CompareTo(StreamId other) =>
        Kind != other.Kind ? Kind.CompareTo(other.Kind) : Id.CompareTo(other.Id);

    public override string ToString() => $"{Kind}/{Id}";
}
