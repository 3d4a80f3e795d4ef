using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CardPlatform.Embedded.Generator;

/// <summary>Emits, for every grain interface of a project, the class that its references are made of.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ReferenceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var sources = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is InterfaceDeclarationSyntax { BaseList: not null },
                static (candidate, token) => Describe(candidate, token))
            .Where(static source => source is not null);

        context.RegisterSourceOutput(sources, static (output, source) =>
        {
            if (source!.Problem is not null)
                output.ReportDiagnostic(Problems.ToDiagnostic(source.Problem));
            else
                output.AddSource(source.FileName, source.Text);
        });
    }

    private static ReferenceSource? Describe(GeneratorSyntaxContext candidate, CancellationToken token)
    {
        if (candidate.SemanticModel.GetDeclaredSymbol(candidate.Node, token) is not INamedTypeSymbol contract)
            return null;

        // A partial interface is described once.
        if (contract.DeclaringSyntaxReferences[0].GetSyntax(token) != candidate.Node)
            return null;

        return contract.AllInterfaces.Any(GrainContract.IsGrain) ? GrainContract.Describe(contract) : null;
    }
}
