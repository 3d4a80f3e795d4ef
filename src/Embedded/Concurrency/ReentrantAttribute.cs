namespace CardPlatform.Embedded;

/// <summary>New calls may start while earlier ones await. Turns still never overlap.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;
