namespace CardPlatform.Embedded;

/// <summary>Where an activation is in its life; it only ever moves down this list.</summary>
internal enum ActivationStatus : byte
{
    /// <summary>In the directory, without a grain yet.</summary>
    Created,
    Activating,
    Active,
    Deactivating,
    Dead,
}
