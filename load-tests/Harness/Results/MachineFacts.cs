namespace CardPlatform.Harness.Results;

/// <summary>The machine, and how busy it was with other things when the run began.</summary>
/// <param name="Cpu">As its maker calls it.</param>
/// <param name="Cores">Logical ones.</param>
/// <param name="MemoryBytes">In all.</param>
/// <param name="OperatingSystem">Name, version and kernel.</param>
/// <param name="LoadAverage">Over a minute, before anything was started.</param>
/// <param name="HugePageBytes">What is reserved for huge pages, which PostgreSQL's buffers are in if they fit.</param>
internal sealed record MachineFacts(
    string Cpu, int Cores, long MemoryBytes, string OperatingSystem, double LoadAverage, long HugePageBytes = 0);
