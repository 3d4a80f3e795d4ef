using System.ComponentModel;

namespace CardPlatform.Embedded;

/// <summary>Tells the runtime which generated class is the reference of a grain interface.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public abstract class GrainReferenceAttribute : Attribute
{
    internal abstract Type Interface { get; }

    internal abstract Func<GrainTarget, GrainReference> Factory { get; }
}

/// <inheritdoc/>
/// <typeparam name="TInterface">The grain interface.</typeparam>
/// <typeparam name="TReference">The generated class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GrainReferenceAttribute<TInterface, TReference> : GrainReferenceAttribute
    where TInterface : IGrain
    where TReference : GrainReference, TInterface, IGrainReference<TReference>
{
    internal override Type Interface => typeof(TInterface);

    internal override Func<GrainTarget, GrainReference> Factory => TReference.Create;
}
