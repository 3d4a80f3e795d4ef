using System.Text.Json;
using System.Text.Json.Nodes;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Csv;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CardPlatform.Api.Documents;

/// <summary>Adds to each operation its examples, its problems by code, and the headers it wants.</summary>
internal sealed class RouteTransformer : IOpenApiOperationTransformer
{
    private const string SampleRequestId = "0HNF4J7Q2K9QV:00000001";

    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var example in metadata.OfType<RouteExample>())
            AddExample(operation, example);
        foreach (var byStatus in metadata.OfType<RouteProblems>().SelectMany(problems => problems.Codes)
            .DistinctBy(code => code.Code).GroupBy(code => code.Status))
            DescribeProblems(operation, byStatus.Key, [.. byStatus]);
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            DescribeParameter(parameter, metadata);
        foreach (var csv in metadata.OfType<CsvExample>())
            AddCsv(operation, csv);
        var isKeyed = metadata.OfType<KeyedRoute>().Any();
        var officers = metadata.OfType<OfficerRoute>().ToList();
        if (isKeyed)
            AddKeyHeader(operation);
        if (isKeyed || officers.Count > 0)
            AddActorHeader(operation, officers.Any(route => route.IsRequired));
        if (metadata.OfType<MatchedRoute>().Any())
        {
            AddHeader(
                operation,
                "If-Match",
                isRequired: true,
                "The ETag of what was read: an edit of anything else is refused.",
                new OpenApiSchema { Type = JsonSchemaType.String },
                "\"1\"");
        }

        return Task.CompletedTask;
    }

    private static void DescribeParameter(OpenApiParameter parameter, IList<object> metadata)
    {
        var option = metadata.OfType<QueryOption>().FirstOrDefault(option => option.Name == parameter.Name);
        parameter.Required = option is null;
        parameter.Description = option?.Description ?? parameter.Description;
    }

    private static void AddCsv(OpenApiOperation operation, CsvExample csv) =>
        operation.Responses!["200"].Content![CsvAnswer.ContentType] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Examples = new Dictionary<string, IOpenApiExample>
            {
                ["rows"] = new OpenApiExample { Value = JsonValue.Create(csv.Text) },
            },
        };

    private static void AddExample(OpenApiOperation operation, RouteExample example)
    {
        var content = example.Status == RouteExample.OfRequest
            ? operation.RequestBody?.Content
            : operation.Responses?[example.Status.ToString()].Content;
        var media = content!["application/json"];
        media.Examples ??= new Dictionary<string, IOpenApiExample>();
        media.Examples[example.Name] = new OpenApiExample { Value = example.Body.DeepClone() };
    }

    private static void DescribeProblems(OpenApiOperation operation, int status, IReadOnlyList<ProblemCode> codes)
    {
        var response = operation.Responses![status.ToString()];
        response.Description = string.Join("\n", codes.Select(code => $"- `{code.Code}`: {code.Sentence.En}"));
        var media = response.Content![Problem.ContentType];
        media.Examples = codes.ToDictionary(
            code => code.Code, IOpenApiExample (code) => new OpenApiExample { Value = ToExample(code) });
    }

    private static JsonNode ToExample(ProblemCode code) => JsonSerializer.SerializeToNode(
        new ProblemResponse(
            code.Type, code.Title, code.Status, code.Sentence.En, code.Code, code.Sentence, SampleRequestId),
        ApiJson.Problem)!;

    private static void AddKeyHeader(OpenApiOperation operation) => AddHeader(
        operation,
        ApiCall.IdempotencyKeyHeader,
        isRequired: true,
        "Names this request: 1 to 64 printable ASCII characters. Repeating it repeats the answer.",
        new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 64 },
        "5f3d2b1c-issue-1");

    private static void AddActorHeader(OpenApiOperation operation, bool isRequired) => AddHeader(
        operation,
        Caller.ActorHeader,
        isRequired,
        "Which officer asks, and for which union. Believed from this machine only; numbers the keys by officer.",
        new OpenApiSchema { Type = JsonSchemaType.String },
        RequestSamples.Actor);

    private static void AddHeader(
        OpenApiOperation operation,
        string name,
        bool isRequired,
        string description,
        OpenApiSchema schema,
        string example)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = isRequired,
            Description = description,
            Schema = schema,
            Example = example,
        });
    }
}
