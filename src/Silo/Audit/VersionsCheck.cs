using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>Invariant 1: nothing acknowledged is missing, so no stream has a gap.</summary>
internal sealed class VersionsCheck() : AuditCheck("versions", "every stream runs 1, 2, 3 … without a gap")
{
    private StreamId _stream;
    private long _version;

    protected override void See(AuditedEntry audited)
    {
        var entry = audited.Entry;
        var expected = entry.Stream == _stream ? _version + 1 : 1;
        Compare(entry.Version == expected, () => $"{audited} stands where version {expected} should");
        (_stream, _version) = (entry.Stream, entry.Version);
    }
}
