using System.Text.Json;
using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Json;

/// <summary>Writes a value as a bare integer, so that an amount costs its digits and not an object.</summary>
internal sealed class NumberConverter<T> : JsonConverter<T>
    where T : struct, IJsonNumber<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var number = reader.GetInt64();
        try
        {
            return T.FromJson(number);
        }
        catch (ArgumentException invalid)
        {
            throw new JsonException($"{number} is not a {typeof(T).Name}.", invalid);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToJson());
}
