using System.Text.Json.Serialization;

namespace CardPlatform.Harness.Results;

/// <summary>What the product's own audit found in a database that its servers had written to.</summary>
/// <param name="Database">Its name.</param>
/// <param name="Finding"><see cref="Clean"/>, or what is wrong.</param>
internal sealed record DatabaseAudit(string Database, string Finding)
{
    public const string Clean = "clean";

    [JsonIgnore]
    public bool HasFailed => Finding != Clean;
}
