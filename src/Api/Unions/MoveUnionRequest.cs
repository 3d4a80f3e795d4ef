using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api.Unions;

/// <summary>Puts a union, and all below it, under another.</summary>
/// <param name="ParentId">The union right above it from now on; none if nothing is said.</param>
internal sealed record MoveUnionRequest(
    [property: Range(typeof(long), "1", "9223372036854775807")] long? ParentId = null);
