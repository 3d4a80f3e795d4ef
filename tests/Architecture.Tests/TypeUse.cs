namespace CardPlatform.Architecture.Tests;

/// <summary>A type of another assembly that an assembly refers to.</summary>
internal sealed record TypeUse(string Assembly, string Type);
