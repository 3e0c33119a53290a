using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Binding;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>Whether the unit and the concept that [Means] names are there.</summary>
internal static class MeaningRules
{
    /// <summary>What is wrong with the layer or the unit of a claim; null where nothing is, or where the network has errors of its own.</summary>
    public static Problem? OfUnit(MeaningClaim claim, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (Vocabulary.NetworkAttributeOf(type) is null)
            return Problem($"units of '{type.Name}'", "which is not marked [Network]");
        var network = NetworkParser.Parse(type, compilation, cancellationToken);
        if (!network.IsSound || NetworkBinder.Bind(network.Declaration).Graph is not { } graph)
            return null;

        var layers = graph.Layers.Where(layer => layer.Objective is null).ToList();
        if (layers.FirstOrDefault(layer => layer.Name == claim.Layer) is not { } layer)
        {
            var fault = graph.Losses.Any(loss => loss.Name == claim.Layer) ? "which is a loss and has no units" : $"which '{type.Name}' has not";
            return Problem($"the layer '{claim.Layer}'", fault, "layer", Spelling.Nearest(claim.Layer, layers.Select(other => other.Name)));
        }

        var shape = layer.Output.Shape;
        var units = shape.Count == 0 ? 0 : shape[shape.Count - 1];
        return claim.Unit >= 0 && claim.Unit < units
            ? null
            : Problem($"the unit {Number(claim.Unit)} of '{claim.Layer}'", $"which has the units 0 to {Number(units - 1)}", "unit");
    }

    /// <summary>What is wrong with the concept of a claim; null where nothing is.</summary>
    public static Problem? OfConcept(
        MeaningClaim claim, AttributeSyntax attribute, SemanticModel model, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var methods = Named(attribute, model, cancellationToken)
            .Concat(model.Compilation.GetSymbolsWithName(claim.Concept, SymbolFilter.Member, cancellationToken).OfType<IMethodSymbol>())
            .Where(method => method.Name == claim.Concept)
            .ToList();
        if (methods.Any(Vocabulary.IsConcept))
            return null;
        if (methods.Count > 0)
            return Problem($"the concept '{claim.Concept}'", "a method that is not marked [Concept]", "concept");
        var known = type.GetMembers().OfType<IMethodSymbol>().Where(Vocabulary.IsConcept).Select(method => method.Name);
        return Problem($"the concept '{claim.Concept}'", "and no method of this name is marked [Concept]", "concept", Spelling.Nearest(claim.Concept, known));
    }

    /// <summary>The methods that <c>nameof</c> names, wherever they are.</summary>
    private static IEnumerable<IMethodSymbol> Named(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        from argument in attribute.ArgumentList?.Arguments ?? []
        where argument.Expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }
        from operand in ((InvocationExpressionSyntax)argument.Expression).ArgumentList.Arguments
        from method in model.GetMemberGroup(operand.Expression, cancellationToken).OfType<IMethodSymbol>()
        select method;

    private static Problem Problem(string subject, string fault, string? argument = null, string? nearest = null) =>
        new(Descriptors.MeaningNamesNothing.Id, null, argument, [subject, fault]) { Suggestion = nearest };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
