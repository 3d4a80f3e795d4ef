namespace CardPlatform.Ledger.Writing;

internal abstract record AdmissionVerdict
{
    private AdmissionVerdict()
    {
    }

    public sealed record Admitted : AdmissionVerdict
    {
        public static readonly Admitted Instance = new();
    }

    public sealed record Exhausted(QuotaId Quota, long Left) : AdmissionVerdict;

    public sealed record Superseded(QuotaId Quota) : AdmissionVerdict;

    /// <summary>The commit that it continues was not admitted.</summary>
    public sealed record Orphaned(StreamId Stream) : AdmissionVerdict;

    public sealed record Impossible(string What) : AdmissionVerdict;
}
