namespace CardPlatform.Harness.Verification;

/// <summary>What the sender of a request knows of it.</summary>
internal enum AckState : byte
{
    /// <summary>It was never sent.</summary>
    NotSent,

    /// <summary>It may have been done: no answer came, or one that says so.</summary>
    Unknown,

    /// <summary>It was done, and the journal has it.</summary>
    Done,

    /// <summary>It was declined, and the journal has that.</summary>
    Declined,

    /// <summary>The answer said that nothing was written.</summary>
    NothingWritten,
}
