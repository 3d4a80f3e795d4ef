using System.Text.Json.Serialization.Metadata;

namespace CardPlatform.Api.Json;

/// <summary>Makes answers.</summary>
internal static class Answers
{
    public static Answer<T> Ok<T>(T body, JsonTypeInfo<T> type, bool isReplay = false) =>
        new(body, type, 200, null, isReplay);

    public static Answer<T> Created<T>(string location, T body, JsonTypeInfo<T> type, bool isReplay) =>
        new(body, type, 201, location, isReplay);
}
