using Microsoft.CodeAnalysis;

namespace CardPlatform.Embedded.Generator;

/// <summary>Reads a grain interface and checks that every member of it can be a call.</summary>
internal static class GrainContract
{
    public const string Runtime = "CardPlatform.Embedded";

    public static bool IsGrain(INamedTypeSymbol type) =>
        type.Name == "IGrain" && type.ContainingNamespace.ToDisplayString() == Runtime;

    public static ReferenceSource Describe(INamedTypeSymbol contract)
    {
        var fileName = contract.ToDisplayString().Replace('<', '_').Replace('>', '_') + ".g.cs";
        var members = new[] { contract }
            .Concat(contract.AllInterfaces)
            .SelectMany(static type => type.GetMembers())
            .Where(static member =>
                member is not (IFieldSymbol { IsConst: true } or IMethodSymbol { AssociatedSymbol: not null }))
            .ToList();
        var problem = ProblemOf(contract)
            ?? members.Select(ProblemOf).FirstOrDefault(static found => found is not null);
        return problem is null
            ? new ReferenceSource(fileName, ReferenceWriter.Write(contract, members.Cast<IMethodSymbol>()), null)
            : new ReferenceSource(fileName, "", problem);
    }

    private static Problem? ProblemOf(INamedTypeSymbol contract)
    {
        if (contract.IsGenericType)
            return Problem.At(contract, "a grain interface cannot be generic");

        for (var type = contract; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
                return Problem.At(contract, "a grain interface must be visible to its whole project");
        }

        return null;
    }

    private static Problem? ProblemOf(ISymbol member)
    {
        if (member is not IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary } method)
            return Problem.At(member, "a grain interface has methods only");

        if (method.IsGenericMethod)
            return Problem.At(method, "a grain method cannot be generic");

        if (method.Parameters.Any(static parameter => parameter.RefKind is not RefKind.None))
            return Problem.At(method, "arguments are passed by value");

        if (method.Parameters.Count(static parameter => CallWriter.IsToken(parameter)) > 1)
            return Problem.At(method, "a grain method takes one CancellationToken at most");

        return CallWriter.KindOf(method) is null
            ? Problem.At(method, "a grain method returns Task, Task<T>, ValueTask or ValueTask<T>")
            : null;
    }
}
