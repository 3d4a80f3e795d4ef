using CardPlatform.Api.Problems;

namespace CardPlatform.Api.Documents;

/// <summary>The problems that a route can answer with, beyond those that every route can.</summary>
internal sealed record RouteProblems(IReadOnlyList<ProblemCode> Codes);
