using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>Checks that a class marked [Network] is one to which a generator can add a network.</summary>
internal static class ClassForm
{
    /// <summary>Adds what is wrong with the class, and says whether a partial declaration of it can be written at all.</summary>
    public static bool Check(
        INamedTypeSymbol network, Precision precision, Findings findings, CancellationToken cancellationToken)
    {
        var isPartial = CheckPartial(network, findings, cancellationToken);
        var isPlain = CheckKind(network, findings, cancellationToken);
        CheckBase(network, precision, findings);
        CheckLanguage(network, findings, cancellationToken);
        return isPartial && isPlain;
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
            findings.Add(new(Descriptors.ClassIsNotPartial.Id, isNetwork ? null : type.Name, null, [type.Name, network.Name])
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
        findings.Add(new(Descriptors.ClassIsOfTheWrongKind.Id, null, null, [network.Name, kind]));
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
        if (network.Arity > 0)
            return "is generic";

        for (var type = network.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.Arity > 0)
                return $"is nested in the generic type '{type.Name}'";
            if (type.IsFileLocal)
                return $"is nested in '{type.Name}', which is local to its file";
        }

        return null;
    }

    private static void CheckBase(INamedTypeSymbol network, Precision precision, Findings findings)
    {
        if (network.BaseType is not { SpecialType: not SpecialType.System_Object } parent || network.TypeKind != TypeKind.Class)
            return;
        if (parent.TypeKind == TypeKind.Error)
            findings.MarkIncomplete();
        else if (!IsBaseOf(parent, network, precision))
            findings.Add(new(Descriptors.ClassHasABase.Id, null, null, [network.Name, Types.Name(parent)]));
    }

    private static void CheckLanguage(INamedTypeSymbol network, Findings findings, CancellationToken cancellationToken)
    {
        var options = HandWritten.PartsOf(network, cancellationToken).FirstOrDefault()?.SyntaxTree.Options as CSharpParseOptions;
        if (options is { LanguageVersion: < LanguageVersion.CSharp14 and var version })
            findings.Add(new(Descriptors.LanguageIsTooOld.Id, null, null, [network.Name, version.ToDisplayString()]));
    }

    private static bool IsBaseOf(INamedTypeSymbol parent, INamedTypeSymbol network, Precision precision) =>
        (Vocabulary.Is(parent, "Network") || Vocabulary.Is(parent, "StreamingNetwork"))
        && parent.TypeArguments is [var self, var number]
        && SymbolEqualityComparer.Default.Equals(self, network)
        && number.SpecialType == (precision == Precision.Double ? SpecialType.System_Double : SpecialType.System_Single);

    private static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);
}
