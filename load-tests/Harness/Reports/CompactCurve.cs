using System.Text.Json;
using System.Text.Json.Serialization;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports;

/// <summary>A distribution as pairs on one line, <c>[[atMostMicros, count]]</c>: it has hundreds of points.</summary>
internal sealed class CompactCurve : JsonConverter<IReadOnlyList<LatencyPoint>>
{
    public override IReadOnlyList<LatencyPoint> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader.TokenType is JsonTokenType.StartArray);
        var points = new List<LatencyPoint>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            points.Add(ReadPoint(ref reader));
        return points;
    }

    public override void Write(
        Utf8JsonWriter writer, IReadOnlyList<LatencyPoint> value, JsonSerializerOptions options) =>
        writer.WriteRawValue(
            $"[{string.Join(", ", value.Select(point => $"[{point.AtMostMicros}, {point.Count}]"))}]");

    private static LatencyPoint ReadPoint(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType is JsonTokenType.StartArray);
        Expect(reader.Read());
        var atMostMicros = reader.GetInt64();
        Expect(reader.Read());
        var count = reader.GetInt64();
        Expect(reader.Read() && reader.TokenType is JsonTokenType.EndArray);
        return new LatencyPoint(atMostMicros, count);
    }

    private static void Expect(bool holds)
    {
        if (!holds)
            throw new JsonException("A distribution is expected as an array of pairs.");
    }
}
