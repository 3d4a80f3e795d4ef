using System.Text.Json.Serialization;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Unions;

/// <summary>What can be asked of a union.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "c")]
[JsonDerivedType(typeof(Register), "register")]
[JsonDerivedType(typeof(Move), "move")]
[JsonDerivedType(typeof(Rename), "rename")]
public abstract record UnionCommand
{
    private UnionCommand()
    {
    }

    /// <summary>Enters a union into the tree.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Parent">The union right above it; null for one that has none.</param>
    /// <param name="City">Where it is; null for one of the whole province.</param>
    public sealed record Register(UnionName Name, long? Parent = null, City? City = null) : UnionCommand;

    /// <summary>Puts a union, and all below it, under another.</summary>
    /// <param name="Parent">The union right above it from now on; null for none.</param>
    public sealed record Move(long? Parent = null) : UnionCommand;

    /// <summary>Gives a union another name.</summary>
    public sealed record Rename(UnionName Name) : UnionCommand;
}
