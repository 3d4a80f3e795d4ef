namespace CardPlatform.Embedded;

/// <summary>Asks an activation, from outside its turns, to end when the calls in progress are done.</summary>
internal sealed class DeactivationRequest(DeactivationReason reason) : WorkItem
{
    internal override void Execute(Activation activation) => activation.RequestDeactivation(reason);
}
