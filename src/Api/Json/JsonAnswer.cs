using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Json;

/// <summary>Writes an answer in one piece, with its length.</summary>
internal static class JsonAnswer
{
    public static Task WriteAsync<T>(HttpResponse response, string contentType, T body, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, 0, bytes.Length);
    }
}
