using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Emission;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator;

/// <summary>
/// Writes the second half of every class marked [Network] or [Block], and the formulas of every method marked [Activation],
/// [Loss] or [Layer].
/// What it finds wrong, <see cref="Diagnostics.NetworkAnalyzer"/> reports.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The step whose output decides whether a network is written again.</summary>
    internal const string ParsedNetworks = nameof(ParsedNetworks);

    /// <summary>The step whose output decides whether the view of a block is written again.</summary>
    internal const string ParsedBlocks = nameof(ParsedBlocks);

    /// <summary>The step whose output decides whether the formulas are written again.</summary>
    internal const string ReadFormulas = nameof(ReadFormulas);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = Marked(context, "NetDsl.NetworkAttribute").WithTrackingName(ParsedNetworks);
        context.RegisterSourceOutput(networks, (production, network) => NetworkSources.Add(network, production));

        // The view of a block shows what its layers are called: what they compute is written into the networks that use it.
        var blocks = Marked(context, "NetDsl.BlockAttribute")
            .Where(block => block.Declaration.IsBlock)
            .Select((block, _) => block.Declaration.Names)
            .WithTrackingName(ParsedBlocks);
        context.RegisterSourceOutput(blocks, (production, block) => NetworkSources.AddBlock(block, production));

        var formulas = FormulaSource.Marked(context, "NetDsl.ActivationAttribute").Collect()
            .Combine(FormulaSource.Marked(context, "NetDsl.LossAttribute").Collect())
            .Combine(EquationSource.Marked(context).Collect())
            .Select((all, _) => all.Left.Left.AddRange(all.Left.Right).AddRange(all.Right).ToEquatableArray())
            .WithTrackingName(ReadFormulas);
        context.RegisterSourceOutput(formulas, (production, all) => FormulaSource.Add(all, production));
    }

    /// <summary>The classes that bear an attribute.</summary>
    private static IncrementalValuesProvider<ParsedNetwork> Marked(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                (node, _) => node is ClassDeclarationSyntax,
                (found, cancellationToken) => Parse(found, cancellationToken))
            .Where(network => network is not null)
            .Select((network, _) => network!);

    /// <summary>The class of a marked part; null of a second part that is marked too, which C# rejects.</summary>
    private static ParsedNetwork? Parse(GeneratorAttributeSyntaxContext found, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)found.TargetSymbol;
        var mark = Vocabulary.MarkOf(type)?.ApplicationSyntaxReference;
        return mark?.SyntaxTree == found.TargetNode.SyntaxTree && found.TargetNode.Span.Contains(mark.Span)
            ? NetworkParser.Parse(type, found.SemanticModel.Compilation, cancellationToken)
            : null;
    }
}
