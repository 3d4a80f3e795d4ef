namespace CardPlatform.Harness.Http;

/// <summary>What has come of an answer.</summary>
internal enum Arrival
{
    /// <summary>Not all of it yet.</summary>
    Part,

    /// <summary>All of it.</summary>
    Whole,

    /// <summary>None of it will come: the connection is broken.</summary>
    Broken,
}
