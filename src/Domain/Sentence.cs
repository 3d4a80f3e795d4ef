namespace CardPlatform.Domain;

/// <summary>One sentence that a cashier, a member or an officer can act on, in both languages.</summary>
public sealed record Sentence(string Zh, string En);
