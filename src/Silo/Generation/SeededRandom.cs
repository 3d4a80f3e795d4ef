namespace CardPlatform.Silo.Generation;

/// <summary>SplitMix64: small, fast, and the same on every machine and in every version of .NET.</summary>
internal sealed class SeededRandom(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    public ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>From 0 to below <paramref name="limit"/>.</summary>
    public int Next(int limit) => (int)((UInt128)NextBits() * (uint)limit >> 64);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];
}
