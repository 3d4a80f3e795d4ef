using System.Text.Json.Serialization;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports;

/// <summary>
/// The JSON of a report. A rate over no time is no number, and is written as one in words rather than losing the rest;
/// what a file lacks is a fault of the file, not a default.
/// </summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    Converters = [typeof(CompactCounts), typeof(CompactCurve)])]
[JsonSerializable(typeof(BenchReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
