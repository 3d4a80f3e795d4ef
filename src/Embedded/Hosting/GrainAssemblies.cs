using System.Reflection;

namespace CardPlatform.Embedded;

/// <summary>The assemblies with grain interfaces and grain classes.</summary>
internal sealed record GrainAssemblies(IReadOnlyList<Assembly> Assemblies);
