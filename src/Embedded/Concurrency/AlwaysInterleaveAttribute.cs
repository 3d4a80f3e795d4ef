namespace CardPlatform.Embedded;

/// <summary>This method may start while any other call of the activation awaits, and others while it does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;
