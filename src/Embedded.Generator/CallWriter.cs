using System.Text;
using Microsoft.CodeAnalysis;

namespace CardPlatform.Embedded.Generator;

/// <summary>Writes one method of a reference, and the class of its calls.</summary>
internal static class CallWriter
{
    private const string Nothing = "global::CardPlatform.Embedded.Nothing";

    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayFormat.FullyQualifiedFormat.MiscellaneousOptions
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(Qualified);

    public static bool IsToken(IParameterSymbol parameter) =>
        NameOf(parameter.Type) == "global::System.Threading.CancellationToken";

    /// <summary>Task, Task&lt;T&gt;, ValueTask or ValueTask&lt;T&gt; without its T; null for anything else.</summary>
    public static string? KindOf(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask" } type
        && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks"
            ? type.Name + (type.IsGenericType ? "<T>" : "")
            : null;

    public static void Write(StringBuilder text, IMethodSymbol method, string className)
    {
        var (send, result, wrap) = KindOf(method) switch
        {
            "Task" => ("SendTask({0})", Nothing, Nothing + ".From({0})"),
            "ValueTask" => ("SendValueTask({0})", Nothing, Nothing + ".From({0})"),
            "Task<T>" => ("Send({0}).AsTask()", ResultOf(method), "new({0})"),
            _ => ("Send({0})", ResultOf(method), "{0}"),
        };
        var contract = NameOf(method.ContainingType);
        var parameters = string.Join(", ", method.Parameters.Select(static (p, i) => $"{NameOf(p.Type)} a{i}"));
        var arguments = string.Join(", ", method.Parameters.Select(static (_, i) => $"a{i}"));
        var call = $"(({contract})grain).{method.Name}({arguments})";

        text.AppendLine()
            .AppendLine($"        {NameOf(method.ReturnType)} {contract}.{method.Name}({parameters}) =>")
            .AppendLine($"            {string.Format(send, $"new {className}({arguments})")};")
            .AppendLine()
            .AppendLine($"        private sealed class {className}({parameters})")
            .AppendLine($"            : global::CardPlatform.Embedded.GrainCall<{result}>")
            .AppendLine("        {")
            .AppendLine($"            public override string Name => \"{method.ContainingType.Name}.{method.Name}\";");

        if (method.GetAttributes().Any(static found => found.AttributeClass?.Name == "AlwaysInterleaveAttribute"))
            text.AppendLine("            public override bool AlwaysInterleave => true;");

        if (method.Parameters.FirstOrDefault(IsToken) is { } token)
            text.AppendLine($"            public override {NameOf(token.Type)} CancellationToken => a{token.Ordinal};");

        text.AppendLine($"            protected override global::System.Threading.Tasks.ValueTask<"
                + $"{result}> Invoke(object grain) =>")
            .AppendLine($"                {string.Format(wrap, call)};")
            .AppendLine("        }");
    }

    private static string ResultOf(IMethodSymbol method) =>
        NameOf(((INamedTypeSymbol)method.ReturnType).TypeArguments[0]);
}
