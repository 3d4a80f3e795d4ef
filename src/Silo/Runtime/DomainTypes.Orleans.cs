using Orleans.Serialization;

namespace CardPlatform.Silo.Runtime;

/// <summary>
/// Lets types of the domain be named on the wire. The JSON codec vouches for those that it writes, but an answer also
/// names the type that was declared, which for a closed family is abstract and written by nobody.
/// </summary>
internal sealed class DomainTypes : ITypeFilter
{
    public bool? IsTypeAllowed(Type type) => GrainWire.IsDomainType(type) ? true : null;
}
