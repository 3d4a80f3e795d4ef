using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Api.Unions;

/// <summary>Gives a union another name.</summary>
/// <param name="Name">What it is called: 1 to 100 characters.</param>
internal sealed record RenameUnionRequest(
    [property: StringLength(UnionName.MaxLength, MinimumLength = 1)] string Name);
