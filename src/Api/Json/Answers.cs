using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Calls;

namespace CardPlatform.Api.Json;

/// <summary>Makes answers.</summary>
internal static class Answers
{
    public static Answer<T> Ok<T>(T body, JsonTypeInfo<T> type, bool isReplay = false) =>
        new(body, type, 200, null, isReplay);

    /// <summary>For what may be edited: the tag says what an edit would be made from.</summary>
    public static Answer<T> Tagged<T>(EntityTag tag, T body, JsonTypeInfo<T> type) =>
        new(body, type, 200, null, isReplay: false, tag);

    public static Answer<T> Created<T>(string location, T body, JsonTypeInfo<T> type, bool isReplay) =>
        new(body, type, 201, location, isReplay);
}
