namespace CardPlatform.Harness.Results;

/// <summary>What was measured.</summary>
/// <param name="Commit">Of this repository, shortened; ends in <c>+</c> if the work tree differed from it.</param>
/// <param name="DotNet">The runtime.</param>
/// <param name="Postgres">The server.</param>
/// <param name="GrainRuntime"><c>Embedded</c> or <c>Orleans</c>.</param>
internal sealed record VersionFacts(string Commit, string DotNet, string Postgres, string GrainRuntime);
