using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CardPlatform.Silo.Telemetry;

/// <summary>
/// Metrics and traces over OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set; the other standard variables apply
/// too. Without it nothing is collected and nothing is sent.
/// </summary>
internal sealed class OtlpExport : IDisposable
{
    private static readonly string[] Meters =
    [
        "CardPlatform.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql",
        "System.Runtime",
    ];

    private static readonly string[] Sources = ["CardPlatform.*", "Microsoft.AspNetCore", "Npgsql"];

    private readonly MeterProvider _metrics;
    private readonly TracerProvider _traces;

    private OtlpExport(ResourceBuilder resource)
    {
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(Sources)
            .AddOtlpExporter()
            .Build();
    }

    /// <summary>Starts exporting, or returns null because nobody asked for it.</summary>
    /// <exception cref="SentenceException">The endpoint is not an address.</exception>
    public static OtlpExport? StartIfConfigured()
    {
        var endpoint = Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT");
        if (string.IsNullOrEmpty(endpoint))
            return null;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SentenceException(
                $"OTEL_EXPORTER_OTLP_ENDPOINT is '{endpoint}': it must be an http or https address.");

        // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES are read last, so they win.
        return new OtlpExport(ResourceBuilder.CreateEmpty()
            .AddService("cardplatform")
            .AddTelemetrySdk()
            .AddEnvironmentVariableDetector());
    }

    /// <summary>Sends what has been collected, then stops.</summary>
    public void Dispose()
    {
        _metrics.Dispose();
        _traces.Dispose();
    }
}
