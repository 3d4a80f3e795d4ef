using System.Text.Json;
using System.Text.Json.Serialization;

namespace CardPlatform.Harness.Reports;

/// <summary>Numbers on one line: ten minutes of them would otherwise be six hundred lines.</summary>
internal sealed class CompactCounts : JsonConverter<IReadOnlyList<long>>
{
    public override IReadOnlyList<long> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
            throw new JsonException("Numbers are expected in an array.");
        var numbers = new List<long>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            numbers.Add(reader.GetInt64());
        return numbers;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<long> value, JsonSerializerOptions options) =>
        writer.WriteRawValue($"[{string.Join(", ", value)}]");
}
