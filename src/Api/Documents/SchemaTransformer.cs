using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CardPlatform.Api.Documents;

/// <summary>Says of what requests are made of that it is closed, as the metadata that reads them does.</summary>
internal sealed class SchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (IsStrict(context.JsonTypeInfo.Type))
            schema.AdditionalPropertiesAllowed = false;
        if (schema.Items is OpenApiSchema items && LimitsOf(context) is { } limits)
        {
            items.Minimum = limits.Minimum.ToString(CultureInfo.InvariantCulture);
            items.Maximum = limits.Maximum.ToString(CultureInfo.InvariantCulture);
        }

        return Task.CompletedTask;
    }

    private static EachAttribute? LimitsOf(OpenApiSchemaTransformerContext context) =>
        context.JsonPropertyInfo?.AttributeProvider?
            .GetCustomAttributes(typeof(EachAttribute), inherit: false) is [EachAttribute limits, ..]
                ? limits
                : null;

    private static bool IsStrict(Type type) =>
        ApiJson.Requests.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type) is
        {
            Kind: JsonTypeInfoKind.Object,
            Options.UnmappedMemberHandling: JsonUnmappedMemberHandling.Disallow,
        };
}
