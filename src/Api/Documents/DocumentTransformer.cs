using System.Text.Json.Nodes;
using CardPlatform.Api.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CardPlatform.Api.Documents;

/// <summary>Adds what holds for all operations, and every problem code there is.</summary>
internal sealed class DocumentTransformer : IOpenApiDocumentTransformer
{
    private const string Conventions =
        """
        JSON in UTF-8. Money is `{"amountFen": 1250}`: integer fen, 1/100 of a yuan. Times are RFC 3339 with the offset
        of Asia/Shanghai. Every answer carries `X-Request-Id`.

        A decline is a 200 with a reason. A 4xx means that the request was wrong, a 5xx that it is our fault; both are
        `application/problem+json` with a stable `code`. A 503 has `Retry-After`, and repeating the same request under
        the same number is always safe: what was done is not done again, and its answer has `Idempotent-Replayed: true`.

        Nobody is asked who they are yet: the server listens on the loopback address only.
        """;

    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "CardPlatform";
        document.Info.Version = "v1";
        document.Info.Description = Conventions;
        // Whichever server gave the document.
        document.Servers = [new OpenApiServer { Url = "/" }];
        if (document.Components?.Schemas?[nameof(ProblemResponse)] is OpenApiSchema problem
            && problem.Properties?["code"] is OpenApiSchema code)
            code.Enum = [.. ProblemCodes.All.Select(known => (JsonNode)JsonValue.Create(known.Code))];
        return Task.CompletedTask;
    }
}
