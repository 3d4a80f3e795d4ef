using Orleans.Serialization.Cloning;

namespace CardPlatform.Silo.Runtime;

/// <summary>
/// "Copies" values of the domain for a call inside one process by handing over the reference. Without it every such
/// call would write and read JSON.
/// </summary>
internal sealed class DomainHandover : IGeneralizedCopier, IOptionalDeepCopier
{
    public bool IsSupportedType(Type type) => GrainWire.IsDomainType(type);

    public bool IsShallowCopyable() => true;

    public object? DeepCopy(object? input, CopyContext context) => input;
}
