namespace CardPlatform.Domain.Activities.Waitlist;

/// <summary>How many units of each slot there are. Immutable; slots that were never counted are zero.</summary>
internal sealed class Tally
{
    public static readonly Tally Zero = new([]);

    private readonly int[] _units;

    private Tally(int[] units) => _units = units;

    public int this[int slot] => slot < _units.Length ? _units[slot] : 0;

    public static Tally Of(IEnumerable<KeyValuePair<int, int>> units) =>
        units.Aggregate(Zero, (tally, each) => tally.Add([new Claim(each.Key, each.Value)], 1));

    /// <param name="claims">What is counted.</param>
    /// <param name="times">1 to take, -1 to give back.</param>
    public Tally Add(IReadOnlyList<Claim> claims, int times)
    {
        var units = _units.AsSpan().ToArray();
        for (var i = 0; i < claims.Count; i++)
        {
            var (slot, count) = claims[i];
            if (slot >= units.Length)
                Array.Resize(ref units, slot + 1);
            units[slot] += count * times;
        }

        return new Tally(units);
    }

    /// <summary>Whether no slot has a unit.</summary>
    public bool IsZero => Array.TrueForAll(_units, units => units == 0);

    /// <summary>The slots in which this has more than the other.</summary>
    public IEnumerable<int> Beyond(Tally limits) =>
        Enumerable.Range(0, _units.Length).Where(slot => _units[slot] > limits[slot]);
}
