using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>Checks that a class marked [Network], [Block] or [Factorial] is one to which a generator can add the other half.</summary>
internal static class ClassForm
{
    /// <summary>
    /// Adds what is wrong with the class, and says whether a partial declaration of it can be written at all, whether that
    /// can be one of a network or block, and whether it can name a base class.
    /// </summary>
    public static (bool CanBeExtended, bool IsPlain, bool HasOtherBase) Check(
        INamedTypeSymbol network, Precision precision, Findings findings, CancellationToken cancellationToken)
    {
        var isPartial = CheckPartial(network, findings, cancellationToken);
        var isPlain = CheckKind(network, findings, cancellationToken);
        var hasParts = isPlain || HasParts(network);
        var hasOtherBase = Vocabulary.NetworkAttributeOf(network) is not null && CheckBase(network, precision, findings, cancellationToken);
        var knowsPartialProperties = CheckLanguage(network, findings, cancellationToken);
        if (IsNamed(network) && IsSeen(network))
            return (isPartial && hasParts && knowsPartialProperties, isPlain, hasOtherBase);

        // That is C#'s to report.
        findings.MarkIncomplete();
        return (false, isPlain, hasOtherBase);
    }

    /// <summary>Whether a class of the wrong kind can have another part in another file all the same.</summary>
    private static bool HasParts(INamedTypeSymbol network)
    {
        for (var type = network; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
                return false;
        }

        return network is { TypeKind: TypeKind.Class, IsStatic: false } && !HandWritten.IsOfAnotherGenerator(network);
    }

    private static bool CheckPartial(INamedTypeSymbol network, Findings findings, CancellationToken cancellationToken)
    {
        var isPartial = true;
        for (var type = network; type is not null; type = type.ContainingType)
        {
            if (HandWritten.PartsOf(type, cancellationToken).All(IsPartial))
                continue;

            isPartial = false;
            var isNetwork = SymbolEqualityComparer.Default.Equals(type, network);
            findings.Add(new(Descriptors.ClassIsNotPartial.Id, isNetwork ? null : type.Name, null, [type.Name, network.Name, Word(network)])
            {
                Place = isNetwork ? Place.Name : Place.ContainingType,
            });
        }

        return isPartial;
    }

    private static bool CheckKind(INamedTypeSymbol network, Findings findings, CancellationToken cancellationToken)
    {
        if (Kind(network, cancellationToken) is not { } kind)
            return true;

        findings.MarkIncomplete();
        findings.Add(new(Descriptors.ClassIsOfTheWrongKind.Id, null, null, [network.Name, kind, Word(network)]));
        return false;
    }

    private static string? Kind(INamedTypeSymbol network, CancellationToken cancellationToken)
    {
        if (network.TypeKind != TypeKind.Class)
            return "is not a class";
        if (network.IsRecord)
            return "is a record";
        if (network.IsStatic)
            return "is static";
        if (network.IsAbstract)
            return "is abstract";
        if (network.IsFileLocal)
            return "is local to its file";
        if (HandWritten.PartsOf(network, cancellationToken).Any(part => part.ParameterList is not null))
            return "has a primary constructor";
        if (Vocabulary.NetworkAttributeOf(network) is not null && Vocabulary.BlockAttributeOf(network) is not null)
            return "is marked [Block] too";
        if (Vocabulary.MarkOf(network) is not null && Vocabulary.FactorialAttributeOf(network) is not null)
            return "is marked [Factorial] too";
        if (network.Arity > 0)
            return "is generic";
        if (HandWritten.IsOfAnotherGenerator(network))
            return "is written by another generator, and generators do not see each other's code";
        if (HandWritten.MembersOf(network).FirstOrDefault(IsRequired) is { } required)
            return $"has the required member '{required.Name}', which generated code cannot set";

        for (var type = network.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.Arity > 0)
                return $"is nested in the generic type '{type.Name}'";
            if (type.IsFileLocal)
                return $"is nested in '{type.Name}', which is local to its file";
        }

        return null;
    }

    private static bool CheckBase(INamedTypeSymbol network, Precision precision, Findings findings, CancellationToken cancellationToken)
    {
        if (network.BaseType is not { SpecialType: not SpecialType.System_Object } parent || network.TypeKind != TypeKind.Class)
            return false;
        if (HandWritten.PartsOf(network, cancellationToken).All(part => part.BaseList is null))
            return false;
        if (parent.TypeKind == TypeKind.Error)
        {
            findings.MarkIncomplete();
            return true;
        }

        if (IsBaseOf(parent, network, precision))
            return false;
        findings.Add(new(Descriptors.ClassHasABase.Id, null, null, [network.Name, Types.Name(parent), BaseOf(network)]));
        return true;
    }

    /// <summary>Adds that the language is too old, and says whether it has at least partial properties.</summary>
    private static bool CheckLanguage(INamedTypeSymbol network, Findings findings, CancellationToken cancellationToken)
    {
        var options = HandWritten.PartsOf(network, cancellationToken).FirstOrDefault()?.SyntaxTree.Options as CSharpParseOptions;
        if (options is not { LanguageVersion: < LanguageVersion.CSharp14 and var version })
            return true;
        findings.Add(new(Descriptors.LanguageIsTooOld.Id, null, null, [network.Name, version.ToDisplayString(), Word(network)]));
        return version >= LanguageVersion.CSharp13;
    }

    private static string BaseOf(INamedTypeSymbol network) => NetworkParser.IsStreaming(network) ? "StreamingNetwork" : "Network";

    /// <summary>Whether the class, all around it and their type parameters have names: of half-typed code, some have not.</summary>
    private static bool IsNamed(INamedTypeSymbol network)
    {
        for (INamespaceOrTypeSymbol? around = network; around is not (null or INamespaceSymbol { IsGlobalNamespace: true }); around = around.ContainingType ?? (INamespaceOrTypeSymbol)around.ContainingNamespace)
        {
            if (around.Name.Length == 0 || (around is INamedTypeSymbol { TypeParameters: var parameters } && parameters.Any(parameter => parameter.Name.Length == 0)))
                return false;
        }

        return true;
    }

    /// <summary>Whether the outermost class is public or internal, as one that stands in no other must be.</summary>
    private static bool IsSeen(INamedTypeSymbol network)
    {
        var outermost = network;
        while (outermost.ContainingType is { } around)
            outermost = around;
        return outermost.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;
    }

    private static bool IsBaseOf(INamedTypeSymbol parent, INamedTypeSymbol network, Precision precision) =>
        Vocabulary.Is(parent, BaseOf(network))
        && parent.TypeArguments is [var self, var number]
        && SymbolEqualityComparer.Default.Equals(self, network)
        && number.SpecialType == (precision == Precision.Double ? SpecialType.System_Double : SpecialType.System_Single);

    private static bool IsRequired(ISymbol member) =>
        member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static string Word(INamedTypeSymbol type)
    {
        if (Vocabulary.NetworkAttributeOf(type) is not null)
            return "network";
        return Vocabulary.BlockAttributeOf(type) is null ? "factorial design" : "block";
    }

    private static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);
}
