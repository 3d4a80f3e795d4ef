namespace CardPlatform.Faults.Server;

/// <summary>The ways to get a ledger wrong that the tests of faults have to notice.</summary>
public enum PlantedBug
{
    /// <summary>None: the same server as the one that is shipped.</summary>
    None,

    /// <summary>Appends stand wherever the stream has got to, whatever version they were decided on.</summary>
    NoFence,

    /// <summary>Callers resume before PostgreSQL has flushed, or even begun.</summary>
    AnswerBeforeCommit,

    /// <summary>A repeated request is another request.</summary>
    NoRequestKey,

    /// <summary>A quota is read, and written afterwards, in transactions of their own.</summary>
    QuotaOutsideCommit,
}
