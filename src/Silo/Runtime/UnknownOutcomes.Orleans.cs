using CardPlatform.Grains.Cards;
using CardPlatform.Ledger;
using Microsoft.AspNetCore.Connections;

namespace CardPlatform.Silo.Runtime;

/// <summary>
/// A call whose silo died, or whose answer never came, may or may not have had its effect: callers hear that in the
/// ledger's words, and need not know that there is a cluster.
/// </summary>
internal sealed class UnknownOutcomes : IOutgoingGrainCallFilter
{
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception exception) when (IsOurs(context) && IsRuntimeFault(exception))
        {
            throw new CommitUnknownException("The silo that was asked did not answer.", exception);
        }
    }

    // The runtime's own calls, such as the probes of silos, pass through here too and must keep their faults.
    private static bool IsOurs(IGrainCallContext context) =>
        context.InterfaceMethod.DeclaringType?.Assembly == typeof(IMemberCardGrain).Assembly;

    // A full queue is a definite no, and says so by its own type in either runtime.
    private static bool IsRuntimeFault(Exception exception) => exception switch
    {
        LimitExceededException => false,
        OrleansException or TimeoutException or ConnectionAbortedException or ConnectionResetException => true,
        _ => false,
    };
}
