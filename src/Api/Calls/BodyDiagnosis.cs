using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;

namespace CardPlatform.Api.Calls;

/// <summary>
/// Finds the first thing that is wrong with a body which could not be read: by the same metadata that read it, in the
/// order of the document, what is missing last.
/// </summary>
internal static class BodyDiagnosis
{
    private static readonly Sentence NotUnicode = new(
        "请求内容不是合法的 UTF-8 文本。", "The body has text that is not Unicode: send UTF-8, and surrogates in pairs.");

    public static Problem ProblemOf(ReadOnlySequence<byte> body, JsonTypeInfo type)
    {
        if (!Utf8.IsValid(body.IsSingleSegment ? body.FirstSpan : body.ToArray()))
            return new Problem(ProblemCodes.JsonMalformed, NotUnicode, Field: "");
        try
        {
            using var document = JsonDocument.Parse(
                body, new JsonDocumentOptions { MaxDepth = type.Options.MaxDepth });
            return Check(document.RootElement, type, "")
                ?? new Problem(ProblemCodes.FieldTypeWrong, Field: "");
        }
        catch (JsonException malformed)
        {
            return new Problem(ProblemCodes.JsonMalformed, Locate(malformed), Field: "");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, in the name of a field.
            return new Problem(ProblemCodes.JsonMalformed, NotUnicode, Field: "");
        }
    }

    private static Sentence Locate(JsonException malformed)
    {
        var (line, column) = (malformed.LineNumber + 1, malformed.BytePositionInLine + 1);
        return new Sentence(
            $"请求内容不是合法的 JSON：第 {line} 行第 {column} 字节处有误。",
            $"The body is not well-formed JSON: see line {line}, byte {column}.");
    }

    private static Problem? Check(JsonElement element, JsonTypeInfo type, string path) => type.Kind switch
    {
        JsonTypeInfoKind.Object when element.ValueKind is JsonValueKind.Object => CheckObject(element, type, path),
        JsonTypeInfoKind.Object => WrongType(path, new("此处须为 JSON 对象。", "A JSON object is expected here.")),
        JsonTypeInfoKind.Enumerable when element.ValueKind is JsonValueKind.Array => CheckArray(element, type, path),
        JsonTypeInfoKind.Enumerable => WrongType(path, new("此处须为 JSON 数组。", "A JSON array is expected here.")),
        _ => CheckScalar(element, type, path),
    };

    private static Problem? CheckObject(JsonElement element, JsonTypeInfo type, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var field = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (type.Properties.FirstOrDefault(property => property.Name == member.Name) is not { } known)
                return new Problem(ProblemCodes.FieldUnknown, Field: field);
            if (!seen.Add(member.Name))
                return new Problem(ProblemCodes.FieldRepeated, Field: field);
            if (CheckMember(member.Value, known, field) is { } problem)
                return problem;
        }

        var missing = type.Properties.FirstOrDefault(property => IsRequired(property) && !seen.Contains(property.Name));
        return missing is null
            ? null
            : new Problem(
                ProblemCodes.FieldMissing, Field: path.Length == 0 ? missing.Name : $"{path}.{missing.Name}");
    }

    private static Problem? CheckMember(JsonElement value, JsonPropertyInfo member, string field)
    {
        if (value.ValueKind is not JsonValueKind.Null)
            return Check(value, TypeOf(member), field);
        return IsRequired(member) ? new Problem(ProblemCodes.FieldMissing, Field: field) : null;
    }

    private static JsonTypeInfo TypeOf(JsonPropertyInfo member) =>
        member.Options.GetTypeInfo(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);

    private static bool IsRequired(JsonPropertyInfo member) =>
        member.IsRequired || member.AssociatedParameter is { HasDefaultValue: false, IsNullable: false };

    private static Problem? CheckArray(JsonElement element, JsonTypeInfo type, string path)
    {
        var item = type.Options.GetTypeInfo(type.ElementType!);
        var index = 0;
        foreach (var value in element.EnumerateArray())
        {
            if (value.ValueKind is JsonValueKind.Null)
                return new Problem(ProblemCodes.FieldMissing, Field: $"{path}[{index}]");
            if (Check(value, item, $"{path}[{index}]") is { } problem)
                return problem;
            index++;
        }

        return null;
    }

    private static Problem? CheckScalar(JsonElement element, JsonTypeInfo type, string path)
    {
        try
        {
            element.Deserialize(type);
            return null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            if (type.Type == typeof(string) && element.ValueKind is JsonValueKind.String)
                return new Problem(ProblemCodes.JsonMalformed, NotUnicode, path);
            if (type.Type == typeof(string))
                return WrongType(path, new("此处须为文本。", "Text is expected here, in quotation marks."));
            return element.ValueKind is JsonValueKind.Number && IsWhole(element)
                ? new Problem(ProblemCodes.NumberOutOfRange, Field: path)
                : WrongType(path, new("此处须为整数。", "A whole number is expected here."));
        }
    }

    private static bool IsWhole(JsonElement number) => !number.GetRawText().AsSpan().ContainsAny('.', 'e', 'E');

    private static Problem WrongType(string path, Sentence sentence) =>
        new(ProblemCodes.FieldTypeWrong, sentence, path);
}
