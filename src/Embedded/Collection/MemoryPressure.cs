namespace CardPlatform.Embedded;

/// <summary>Decides how many activations must go: because there are too many, or because the heap is too big.</summary>
internal sealed class MemoryPressure(EmbeddedGrainOptions options)
{
    /// <summary>The bytes of the managed heap; tests put their own here.</summary>
    public Func<long> HeapBytes { get; set; } = static () => GC.GetTotalMemory(forceFullCollection: false);

    /// <summary>From here on a new activation makes old ones go.</summary>
    public int HighWater { get; } = (int)(options.MaxActivations * 0.9);

    /// <summary>How many activations should go now.</summary>
    public int Excess(int activations)
    {
        var excess = activations > HighWater ? activations - (int)(options.MaxActivations * 0.8) : 0;
        var limitBytes = options.MemoryPressureMegabytes * 1024L * 1024L;

        // A tenth at a time: what it frees shows only after the next garbage collection.
        if (limitBytes > 0 && HeapBytes() > limitBytes)
            excess = Math.Max(excess, (activations / 10) + 1);

        return excess;
    }
}
