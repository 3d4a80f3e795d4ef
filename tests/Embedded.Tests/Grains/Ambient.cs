namespace CardPlatform.Embedded.Tests;

/// <summary>An async local of the caller, which grains must not see.</summary>
public static class Ambient
{
    public static AsyncLocal<string?> Value { get; } = new();
}
