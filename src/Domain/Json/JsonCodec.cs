using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CardPlatform.Domain.Json;

/// <summary>Writes and reads one type as the UTF-8 JSON that the journal keeps.</summary>
public sealed class JsonCodec<T>
{
    private readonly JsonTypeInfo<T> _type;

    internal JsonCodec(JsonTypeInfo<T> type) => _type = type;

    public byte[] Write(T value) => JsonSerializer.SerializeToUtf8Bytes(value, _type);

    /// <exception cref="JsonException">The bytes are not the JSON of such a value.</exception>
    public T Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, _type) ?? throw new JsonException($"No {typeof(T).Name} but null.");
}
