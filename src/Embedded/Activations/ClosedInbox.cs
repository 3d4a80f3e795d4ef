namespace CardPlatform.Embedded;

/// <summary>Marks the inbox of an activation that has ended, and leads to its successor, if it has one.</summary>
internal sealed class ClosedInbox(Activation? successor, Stragglers stragglers) : WorkItem
{
    public Activation? Successor { get; } = successor;

    public Stragglers Stragglers { get; } = stragglers;

    internal override void Execute(Activation activation)
    {
        // A marker, never taken from an inbox.
    }
}
