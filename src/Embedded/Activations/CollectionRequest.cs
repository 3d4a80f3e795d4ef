namespace CardPlatform.Embedded;

/// <summary>Asks an activation to end if it is idle. Stateless, but an inbox entry is used once.</summary>
internal sealed class CollectionRequest(DeactivationReasonCode code) : WorkItem
{
    internal override void Execute(Activation activation) => activation.CollectIfIdle(code);
}
