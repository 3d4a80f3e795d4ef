using System.Text.Json;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Json;

/// <summary>Writes a moment as RFC 3339 with the offset of Asia/Shanghai; reads any offset, but wants one.</summary>
internal sealed class ShanghaiTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToOffset(BusinessDay.Offset));
}
