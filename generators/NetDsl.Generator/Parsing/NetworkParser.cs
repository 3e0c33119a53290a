using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Reads a class marked [Network]. Whatever half-typed class it sees, it returns: what cannot be read is left out, and the
/// result says so.
/// </summary>
internal static class NetworkParser
{
    public static ParsedNetwork Parse(INamedTypeSymbol network, Compilation compilation, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var precision = PrecisionOf(network, findings);
        var isStreaming = IsStreaming(network);
        var canBeExtended = ClassForm.Check(network, precision, findings, cancellationToken);
        NameCheck.Check(network, isStreaming, findings);

        var formulas = new FormulaCollector(network, compilation, findings, cancellationToken);
        var constants = new ConstantOrigin(compilation, findings, cancellationToken);
        var equations = new EquationCollector(network, compilation, findings, cancellationToken);
        var parser = new LayerParser(precision, formulas, equations, constants, findings, cancellationToken);
        var layers = Layers(network, parser, findings, cancellationToken);

        var declaration = new NetworkDeclaration(
            network.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "",
            ContainingTypes(network),
            network.Name,
            Types.Modifiers(network.DeclaredAccessibility),
            HandWritten.PartsOf(network, cancellationToken).Any(Documentation.IsAbove),
            precision,
            layers.ToEquatableArray(),
            formulas.Formulas)
        {
            IsStreaming = isStreaming,
            CanBeExtended = canBeExtended,
            Equations = equations.Equations,
            HintName = HintName.Of(network),
            HiddenTypes = HiddenTypes.Of(network, compilation, cancellationToken),
            MembersInTheWay = MembersInTheWay(network),
            OwnConstructors = OwnConstructors(network),
        };
        return new(declaration, findings.Problems) { IsComplete = findings.IsComplete };
    }

    /// <summary>The precision that [Network] asks for.</summary>
    public static Precision PrecisionOf(INamedTypeSymbol network) => PrecisionOf(network, new());

    private static List<LayerDeclaration> Layers(
        INamedTypeSymbol network, LayerParser parser, Findings findings, CancellationToken cancellationToken)
    {
        var layers = new List<LayerDeclaration>();
        SyntaxNode? part = null;
        var isSpread = false;
        foreach (var property in HandWritten.MembersOf(network).OfType<IPropertySymbol>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (parser.Parse(property) is not { } layer)
                continue;
            if (layers.Any(other => other.Name == layer.Name))
            {
                // Two members of one name are C#'s to report.
                findings.MarkIncomplete();
                continue;
            }

            var itsPart = property.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken).Parent;
            part ??= itsPart;
            if (itsPart != part && !isSpread)
            {
                isSpread = true;
                findings.MarkIncomplete();
                findings.Add(new(Descriptors.LayersAreSpread.Id, layer.Name, null, [network.Name, layers[0].Name, layer.Name])
                {
                    Place = Place.Name,
                });
            }

            layers.Add(layer);
        }

        return layers;
    }

    private static Precision PrecisionOf(INamedTypeSymbol network, Findings findings)
    {
        if (Vocabulary.NetworkAttributeOf(network) is not { } attribute)
            return Precision.Single;
        findings.AddRange(NamedValues.Check(attribute, network.Name, member: null));
        var precision = ArgumentReader.Read(attribute, findings).FirstOrDefault(argument => argument.Name == nameof(Precision));
        return precision is { Values: [nameof(Precision.Double)] } ? Precision.Double : Precision.Single;
    }

    private static bool IsStreaming(INamedTypeSymbol network) =>
        Vocabulary.NetworkAttributeOf(network)?.NamedArguments.Any(argument => argument is { Key: "Streaming", Value.Value: true }) == true;

    private static EquatableArray<string> MembersInTheWay(INamedTypeSymbol network) => HandWritten.MembersOf(network)
        .Select(member => member.Name)
        .Where(name => name == ReservedNames.Field || ReservedNames.IsLikeGeneratedMethod(name))
        .Distinct()
        .ToEquatableArray();

    private static OwnConstructors OwnConstructors(INamedTypeSymbol network)
    {
        var own = Parsing.OwnConstructors.None;
        foreach (var constructor in HandWritten.MembersOf(network).OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Constructor))
        {
            if (constructor.Parameters is not [{ Type: var first }, { Type.SpecialType: SpecialType.System_Int32 }])
                continue;
            if (first.SpecialType == SpecialType.System_Int32)
                own |= Parsing.OwnConstructors.Seeded;
            else if (Vocabulary.Is(first, "Arena"))
                own |= Parsing.OwnConstructors.OverWeights;
        }

        return own;
    }

    private static EquatableArray<string> ContainingTypes(INamedTypeSymbol network)
    {
        var headers = new Stack<string>();
        for (var type = network.ContainingType; type is not null; type = type.ContainingType)
            headers.Push(Types.Header(type));
        return headers.ToEquatableArray();
    }
}
