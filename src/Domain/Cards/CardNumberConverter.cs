using System.Text.Json;
using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Cards;

/// <summary>Writes all digits, as text: 19 of them are more than a JSON number carries in every language.</summary>
internal sealed class CardNumberConverter : JsonConverter<CardNumber>
{
    public override CardNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CardNumber.TryParse(reader.GetString(), out var number, out var problem)
            ? number
            : throw new JsonException($"Not a card number: {problem}.");

    public override void Write(Utf8JsonWriter writer, CardNumber value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Digits);
}
