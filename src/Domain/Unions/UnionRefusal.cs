using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Unions;

/// <summary>Why a command to a union was refused. Nothing was changed. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<UnionRefusal>))]
public enum UnionRefusal
{
    /// <summary>No union has this id.</summary>
    UnionUnknown,

    /// <summary>The id already has a union.</summary>
    UnionAlreadyRegistered,

    /// <summary>It has this parent, or this name, already.</summary>
    UnionUnchanged,

    /// <summary>The parent is not registered.</summary>
    UnionParentMissing,

    /// <summary>It would lie within itself.</summary>
    UnionCircular,

    /// <summary>It would lie deeper than unions do.</summary>
    UnionTooDeep,

    /// <summary>It, or the union above it, does not lie within the officer's.</summary>
    UnionOutOfScope,
}
