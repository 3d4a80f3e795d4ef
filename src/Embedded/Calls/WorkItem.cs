using System.ComponentModel;

namespace CardPlatform.Embedded;

/// <summary>Something an activation does in one turn; an entry of its inbox.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WorkItem
{
    private protected WorkItem()
    {
    }

    internal WorkItem? Next { get; set; }

    /// <summary>Runs on the activation, which the caller owns for the turn.</summary>
    internal abstract void Execute(Activation activation);
}
