namespace CardPlatform.Harness.Servers;

/// <summary>What some seconds of load cost.</summary>
/// <param name="Seconds">How long they were.</param>
/// <param name="GeneratorShare">CPU of this process, of all that the machine has.</param>
/// <param name="ServerCpuSeconds">CPU of the server.</param>
/// <param name="PostgresCpuSeconds">CPU of PostgreSQL.</param>
/// <param name="WalBytes">Write-ahead log.</param>
internal sealed record LoadCost(
    double Seconds, double GeneratorShare, double ServerCpuSeconds, double PostgresCpuSeconds, double WalBytes);
