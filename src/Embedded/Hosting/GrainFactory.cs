using System.Collections.Frozen;
using System.Reflection;

namespace CardPlatform.Embedded;

/// <summary>Makes references, by the interface's generated class and the one grain class that implements it.</summary>
internal sealed class GrainFactory : IGrainFactory
{
    private readonly FrozenDictionary<Type, Binding> _bindings;

    private GrainFactory(IReadOnlyDictionary<Type, Binding> bindings) => _bindings = bindings.ToFrozenDictionary();

    public IEnumerable<GrainClass> Classes => _bindings.Values.Select(static binding => binding.Class).Distinct();

    /// <summary>Finds the grain classes and the generated references of the assemblies.</summary>
    public static GrainFactory Discover(EmbeddedRuntime runtime, IReadOnlyList<Assembly> assemblies)
    {
        var references = assemblies
            .SelectMany(static assembly => assembly.GetCustomAttributes<GrainReferenceAttribute>())
            .ToDictionary(static attribute => attribute.Interface, static attribute => attribute.Factory);
        var bindings = new Dictionary<Type, Binding>();
        foreach (var type in assemblies.SelectMany(static assembly => assembly.GetTypes()))
        {
            if (type.IsAbstract || !type.IsAssignableTo(typeof(Grain)))
                continue;

            var grainClass = new GrainClass(type, runtime);
            foreach (var contract in type.GetInterfaces())
            {
                if (references.TryGetValue(contract, out var factory)
                    && !bindings.TryAdd(contract, new(grainClass, factory)))
                {
                    throw new InvalidOperationException(
                        $"{contract} is implemented by {bindings[contract].Class.Name} and by {type.Name}.");
                }
            }
        }

        return new GrainFactory(bindings);
    }

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        Make<TGrainInterface>(new GrainKey(null, primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        return Make<TGrainInterface>(new GrainKey(primaryKey, 0), grainClassNamePrefix);
    }

    /// <summary>A reference of another type to a grain of that class.</summary>
    public TGrainInterface Reference<TGrainInterface>(GrainClass grainClass, GrainKey key)
    {
        var binding = BindingOf(typeof(TGrainInterface));
        if (binding.Class != grainClass)
            throw new InvalidCastException($"{grainClass.Name} does not implement {typeof(TGrainInterface)}.");

        return (TGrainInterface)(object)binding.Factory(new GrainTarget(grainClass, key));
    }

    private TGrainInterface Make<TGrainInterface>(GrainKey key, string? grainClassNamePrefix)
    {
        if (grainClassNamePrefix is not null)
            throw new NotSupportedException("A grain interface has one implementation here; prefixes select none.");

        var binding = BindingOf(typeof(TGrainInterface));
        return (TGrainInterface)(object)binding.Factory(new GrainTarget(binding.Class, key));
    }

    private Binding BindingOf(Type contract) =>
        _bindings.TryGetValue(contract, out var binding)
            ? binding
            : throw new InvalidOperationException(
                $"No grain class implements {contract}, or its project does not use the reference generator.");

    private sealed record Binding(GrainClass Class, Func<GrainTarget, GrainReference> Factory);
}
