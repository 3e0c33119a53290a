using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Reads a class marked [Network] or [Block]. Whatever half-typed class it sees, it returns: what cannot be read is left out,
/// and the result says so.
/// </summary>
internal static class NetworkParser
{
    public static ParsedNetwork Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        Parse(type, new ParsingSession(compilation, cancellationToken));

    /// <summary>Reads a class together with others: networks that are like it.</summary>
    public static ParsedNetwork Parse(INamedTypeSymbol type, ParsingSession session)
    {
        var findings = new Findings();
        var (compilation, cancellationToken) = (session.Compilation, session.CancellationToken);
        var isBlock = Vocabulary.NetworkAttributeOf(type) is null;
        var isStreaming = IsStreaming(type);
        CheckPrecision(type, findings);
        var precision = PrecisionOf(type);
        var form = ClassForm.Check(type, precision, findings, cancellationToken);
        UnsetMembers.Check(type, findings, cancellationToken);
        var takenNames = NameCheck.Check(type, isStreaming, compilation, findings);

        var basis = Variation.BaseOf(type, session, findings);
        var inherited = basis?.Layers.Select(layer => layer.Name).ToArray() ?? [];
        var own = ClassLayers.Read(type, session, findings, inherited);
        var layers = basis is null ? own : Variation.Merge(type, precision, basis, own, findings);

        var declaration = new NetworkDeclaration(
            FactorialParser.Namespace(type),
            ContainingTypes(type),
            type.Name,
            Types.Modifiers(type.DeclaredAccessibility),
            HandWritten.PartsOf(type, cancellationToken).Any(Documentation.IsAbove),
            precision,
            layers.ToEquatableArray(),
            session.Formulas.InOrder)
        {
            Type = Types.QualifiedName(type),
            IsBlock = isBlock,
            Blocks = session.Blocks.Blocks,
            Base = basis,
            IsStreaming = isStreaming,
            IsUnrolled = Has(type, "Unrolled"),
            Header = Types.Header(type),
            CanBeExtended = form.CanBeExtended,
            IsPlain = form.IsPlain,
            OpenProperties = OpenProperties.Of(type, cancellationToken),
            HasOtherBase = form.HasOtherBase,
            TakenNames = takenNames.ToEquatableArray(),
            Equations = session.Equations.InOrder,
            HintName = HintName.Of(type),
            IsCalledLikeAType = GeneratedCodeTypes.Of(compilation).Called(type.Name).Count > 0,
            OwnConstructors = OwnConstructors(type),
        };
        return new(declaration, findings.Problems) { IsComplete = findings.IsComplete, Elsewhere = findings.Elsewhere };
    }

    /// <summary>The precision that the attribute of a class asks for; else that of the network that it is like, else single.</summary>
    public static Precision PrecisionOf(INamedTypeSymbol type)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var asked = type; asked is not null && seen.Add(asked); asked = Variation.TypeOf(asked) as INamedTypeSymbol)
        {
            var argument = Vocabulary.MarkOf(asked)?.NamedArguments.FirstOrDefault(argument => argument.Key == nameof(Precision));
            if (argument is { Key: not null, Value: { Kind: TypedConstantKind.Enum } value })
                return InvariantText.NameOf(value) == nameof(Precision.Double) ? Precision.Double : Precision.Single;
        }

        return Precision.Single;
    }

    private static void CheckPrecision(INamedTypeSymbol type, Findings findings)
    {
        if (Vocabulary.MarkOf(type) is not { } attribute)
            return;
        findings.AddRange(NamedValues.Check(attribute, type.Name, member: null));
        if (attribute.NamedArguments.Any(argument => argument.Value.Kind == TypedConstantKind.Error))
            findings.MarkIncomplete();
    }

    /// <summary>Whether [Network] asks for steps of time, one by one.</summary>
    public static bool IsStreaming(INamedTypeSymbol network) =>
        Has(network, "Streaming");

    /// <summary>Whether an option of the network is on.</summary>
    private static bool Has(INamedTypeSymbol network, string option) =>
        Vocabulary.NetworkAttributeOf(network)?.NamedArguments.Any(argument => argument.Key == option && argument.Value.Value is true) == true;

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

    /// <summary>The headers of the types around a class, outermost first.</summary>
    public static EquatableArray<string> ContainingTypes(INamedTypeSymbol network)
    {
        var headers = new Stack<string>();
        for (var type = network.ContainingType; type is not null; type = type.ContainingType)
            headers.Push(Types.Header(type));
        return headers.ToEquatableArray();
    }
}
