using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CardPlatform.Embedded.Generator;

/// <summary>Turns problems into compiler errors.</summary>
internal static class Problems
{
    private static readonly DiagnosticDescriptor Unsupported = new(
        "EMB001",
        "Not a grain interface",
        "'{0}' cannot be called on a grain: {1}",
        "Grains",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static Diagnostic ToDiagnostic(Problem problem)
    {
        var start = new LinePosition(problem.Line, problem.Column);
        var end = new LinePosition(problem.Line, problem.Column + problem.Length);
        var location = Location.Create(
            problem.FilePath, new TextSpan(problem.Start, problem.Length), new LinePositionSpan(start, end));
        return Diagnostic.Create(Unsupported, location, problem.Member, problem.Reason);
    }
}
