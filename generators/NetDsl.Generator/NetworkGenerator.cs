using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Emission;
using NetDsl.Generator.Emission.Tiles;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator;

/// <summary>
/// Writes the second half of every class marked [Network], [Block] or [Factorial], and the formulas of every method marked [Activation],
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

    /// <summary>The step whose output decides whether networks of combined tricks are compiled again.</summary>
    internal const string ParsedCells = nameof(ParsedCells);

    /// <summary>The step whose output is added to the compilation.</summary>
    internal const string WrittenFiles = nameof(WrittenFiles);

    /// <summary>The step whose output decides whether the formulas are written again.</summary>
    internal const string ReadFormulas = nameof(ReadFormulas);

    private const string Network = "NetDsl.NetworkAttribute";
    private const string Block = "NetDsl.BlockAttribute";
    private const string Factorial = "NetDsl.Lab.FactorialAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = Marked(context, Network, NetworkParser.Parse)
            .WithTrackingName(ParsedNetworks)
            .Select((network, cancellationToken) => NetworkCompiler.Compile(WithProblemsOfStream(network), cancellationToken));

        // The view of a block shows what its layers are called: what they compute is written into the networks that use it.
        var blocks = Marked(context, Block, NetworkParser.Parse)
            .Where(block => block.Declaration.IsBlock)
            .Select((block, _) => block with { Declaration = block.Declaration.Names, Problems = NetworkProblems.Of(block).ToEquatableArray() })
            .WithTrackingName(ParsedBlocks)
            .Select(NetworkSources.WriteBlock);

        var designs = Marked(context, Factorial, FactorialParser.Parse);
        var cells = designs.SelectMany((design, _) => design.Written).WithTrackingName(ParsedCells).Select(NetworkCompiler.Compile);

        // Where they stand is looked at last: another member of the class writes no network again.
        var around = Marked(context, Network, SourceContext.Of).Collect()
            .Combine(Marked(context, Block, SourceContext.Of).Collect())
            .Combine(Marked(context, Factorial, CellContexts.Of).SelectMany((contexts, _) => contexts.All).Collect())
            .Select((all, _) => all.Left.Left.AddRange(all.Left.Right).AddRange(all.Right).ToEquatableArray());
        Add(networks);
        Add(blocks);
        Add(cells);
        context.RegisterSourceOutput(
            designs.Select((design, _) => FactorialFile.Write(design)).Where(file => file is not null),
            (production, file) => production.AddSource(file!.Name, file.Text));

        var formulas = FormulaSource.Marked(context, "NetDsl.ActivationAttribute").Collect()
            .Combine(FormulaSource.Marked(context, "NetDsl.LossAttribute").Collect())
            .Combine(EquationSource.Marked(context).Collect())
            .Select((all, _) => all.Left.Left.AddRange(all.Left.Right).AddRange(all.Right).ToEquatableArray())
            .WithTrackingName(ReadFormulas);
        context.RegisterSourceOutput(formulas, (production, all) => FormulaSource.Add(all, production));
        context.RegisterSourceOutput(RegisterTileSource.Marked(context), RegisterTileSource.Add);

        void Add(IncrementalValuesProvider<GeneratedSources> written) => context.RegisterSourceOutput(
            written.Combine(around).Select((one, cancellationToken) => Fit(one.Left, one.Right, cancellationToken)).WithTrackingName(WrittenFiles),
            (production, files) =>
            {
                foreach (var file in files)
                    production.AddSource(file.Name, file.Text);
            });
    }

    /// <summary>A network that cannot stream as it should is not written.</summary>
    private static ParsedNetwork WithProblemsOfStream(ParsedNetwork network) =>
        network.Declaration.IsStreaming ? network with { Problems = NetworkProblems.Of(network).ToEquatableArray() } : network;

    private static EquatableArray<GeneratedFile> Fit(
        GeneratedSources sources, EquatableArray<SourceContext> around, CancellationToken cancellationToken) =>
        NetworkSources.Fit(sources, around.First(context => context.HintName == sources.HintName), cancellationToken);

    /// <summary>What is read of the classes that bear an attribute.</summary>
    private static IncrementalValuesProvider<T> Marked<T>(
        IncrementalGeneratorInitializationContext context, string attribute, Func<INamedTypeSymbol, Compilation, CancellationToken, T?> read)
        where T : class =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                (found, cancellationToken) => IsFirst(found, attribute) ? read((INamedTypeSymbol)found.TargetSymbol, found.SemanticModel.Compilation, cancellationToken) : null)
            .Where(one => one is not null)
            .Select((one, _) => one!);

    /// <summary>Whether it is the part of the class by which that is known: a second part that is marked too, C# rejects.</summary>
    private static bool IsFirst(GeneratorAttributeSyntaxContext found, string attribute)
    {
        var type = found.TargetSymbol;
        var mark = (attribute == Factorial ? Vocabulary.FactorialAttributeOf(type) : Vocabulary.MarkOf(type))?.ApplicationSyntaxReference;
        return mark?.SyntaxTree == found.TargetNode.SyntaxTree && found.TargetNode.Span.Contains(mark.Span);
    }
}
