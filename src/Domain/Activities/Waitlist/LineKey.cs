namespace CardPlatform.Domain.Activities.Waitlist;

/// <summary>What a line is found by: its session and claims, compared by value. The size follows from them.</summary>
internal readonly struct LineKey : IEquatable<LineKey>
{
    private readonly int _session;
    private readonly IReadOnlyList<Claim> _claims;
    private readonly int _hash;

    public LineKey(int session, IReadOnlyList<Claim> claims)
    {
        _session = session;
        _claims = claims;
        var hash = new HashCode();
        hash.Add(session);
        for (var i = 0; i < claims.Count; i++)
            hash.Add((claims[i].Slot * ActivityTerms.LargestGroup) + claims[i].Units);
        _hash = hash.ToHashCode();
    }

    public bool Equals(LineKey other)
    {
        if (_session != other._session || _claims.Count != other._claims.Count)
            return false;
        for (var i = 0; i < _claims.Count; i++)
        {
            if (_claims[i] != other._claims[i])
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is LineKey other && Equals(other);

    public override int GetHashCode() => _hash;
}
