namespace CardPlatform.Ledger;

/// <summary>Names one hard limit, e.g. <c>campaign/1042/count</c>.</summary>
public readonly record struct QuotaId : IComparable<QuotaId>
{
    public QuotaId(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, LedgerLimits.MaxQuotaIdLength);
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("The name of a quota is printable ASCII without spaces.", nameof(value));
        Value = value;
    }

    public string Value { get; }

    public int CompareTo(QuotaId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
