using Orleans.Configuration;

namespace CardPlatform.Silo.Runtime;

/// <summary>The bounds and times of grains, the same as those of the embedded runtime where it has them.</summary>
internal static class GrainLimits
{
    /// <summary>
    /// Between silos. Longer than a commit may take at its worst (a place in the queue, its turn, the write), so that a
    /// grain hears from the ledger what became of it and not from here that nothing is known.
    /// </summary>
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(12);

    /// <summary>
    /// From a process with the role api. What was on its way over the connection to a silo that died is never answered,
    /// and nothing but this timeout says so; a terminal should not wait longer for leave to repeat its request.
    /// </summary>
    private static readonly TimeSpan ClientResponseTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(15);
    private const int MaxQueuedCallsPerActivation = 50_000;

    /// <summary>The first turn of a kind of grain is compiled while it runs: nothing to warn anybody of.</summary>
    private static readonly TimeSpan SlowTurn = TimeSpan.FromSeconds(1);

    public static void Configure(SiloMessagingOptions messaging)
    {
        ConfigureCalls(messaging, ResponseTimeout);
        messaging.SystemResponseTimeout = ResponseTimeout;
        messaging.MaxEnqueuedRequestsHardLimit = MaxQueuedCallsPerActivation;

        // A stopping silo tells its clients, and answers what is on its way while they turn to other silos.
        messaging.ClientGatewayShutdownNotificationTimeout = TimeSpan.FromSeconds(1);
    }

    public static void Configure(ClientMessagingOptions messaging) =>
        ConfigureCalls(messaging, ClientResponseTimeout);

    public static void Configure(GrainCollectionOptions collection)
    {
        collection.CollectionAge = IdleTimeout;
        collection.DeactivationTimeout = TimeSpan.FromSeconds(30);
    }

    public static void Configure(SchedulingOptions scheduling) => scheduling.TurnWarningLengthThreshold = SlowTurn;

    private static void ConfigureCalls(MessagingOptions messaging, TimeSpan responseTimeout)
    {
        messaging.ResponseTimeout = responseTimeout;

        // A cancelled call is over when it is known never to run, as in the embedded runtime.
        messaging.WaitForCancellationAcknowledgement = true;
    }
}
