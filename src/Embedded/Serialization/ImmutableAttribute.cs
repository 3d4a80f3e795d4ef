namespace CardPlatform.Embedded;

/// <summary>
/// Here for source compatibility. Arguments and results are never copied here, so every message must be
/// immutable in fact.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field
    | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue, Inherited = false)]
public sealed class ImmutableAttribute : Attribute;
