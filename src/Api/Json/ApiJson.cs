using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Problems;

namespace CardPlatform.Api.Json;

/// <summary>The JSON of the API: strict in what it takes, plain in what it gives.</summary>
internal static class ApiJson
{
    public static RequestJsonContext Requests => RequestJsonContext.Default;

    // Chinese stays readable and half as long; an answer is never put into a page unescaped.
    public static AnswerJsonContext Answers { get; } = new(new JsonSerializerOptions(AnswerJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static JsonTypeInfo<ProblemResponse> Problem => Answers.ProblemResponse;
}
