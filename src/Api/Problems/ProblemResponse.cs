using CardPlatform.Domain;

namespace CardPlatform.Api.Problems;

/// <summary>An error as callers see it (RFC 9457).</summary>
/// <param name="Type">A URN that ends in the code.</param>
/// <param name="Title">The code as words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">A sentence that a person can act on.</param>
/// <param name="Code">Stable: what programs go by.</param>
/// <param name="Message">The same sentence in both languages.</param>
/// <param name="RequestId">Names this request in our logs; also the header <c>X-Request-Id</c>.</param>
/// <param name="Errors">Where the request is wrong, if that is the problem.</param>
internal sealed record ProblemResponse(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    Sentence Message,
    string RequestId,
    IReadOnlyList<FieldError>? Errors = null);
