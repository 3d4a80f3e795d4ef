namespace CardPlatform.Api.Problems;

/// <summary>The first thing that is wrong with a request.</summary>
/// <param name="Field">Where, e.g. <c>lines[3].quantity</c>; empty for the body as a whole.</param>
/// <param name="Code">What, as a stable code.</param>
/// <param name="Detail">What, for a person.</param>
internal sealed record FieldError(string Field, string Code, string Detail);
