namespace CardPlatform.Ledger;

/// <summary>What an activation needs: the newest snapshot and the events after it, oldest first.</summary>
public sealed record StreamHistory(StreamSnapshot? Snapshot, IReadOnlyList<StreamEvents> Tail)
{
    public static readonly StreamHistory Empty = new(Snapshot: null, []);

    /// <summary>The version of the stream: 0 if it does not exist.</summary>
    public long Version => Tail.Count > 0 ? Tail[^1].Version : Snapshot?.Version ?? 0;
}
