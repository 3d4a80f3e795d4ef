using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CardPlatform.Domain.Activities;

/// <summary>Writes a state as its <see cref="ActivitySnapshot"/>.</summary>
internal sealed class ActivityStateConverter : JsonConverter<ActivityState>
{
    public override ActivityState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, Snapshots(options))!.ToState();

    public override void Write(Utf8JsonWriter writer, ActivityState value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, ActivitySnapshot.Of(value), Snapshots(options));

    private static JsonTypeInfo<ActivitySnapshot> Snapshots(JsonSerializerOptions options) =>
        (JsonTypeInfo<ActivitySnapshot>)options.GetTypeInfo(typeof(ActivitySnapshot));
}
