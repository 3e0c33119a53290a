using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads the marked properties of a class: a network, a block, or one of them in another assembly.</summary>
internal static class ClassLayers
{
    /// <summary>The layers, in the order of their declaration.</summary>
    /// <param name="type">The class.</param>
    /// <param name="session">What it shares with the classes that use it.</param>
    /// <param name="findings">What is wrong with its properties.</param>
    /// <param name="inherited">The layers that the class has from one that it is like; their names are known to it.</param>
    public static IReadOnlyList<LayerDeclaration> Read(
        INamedTypeSymbol type, ParsingSession session, Findings findings, IReadOnlyCollection<string>? inherited = null)
    {
        var parser = new LayerParser(type, NetworkParser.PrecisionOf(type), session, findings, inherited ?? []);
        var layers = new List<LayerDeclaration>();
        SyntaxNode? part = null;
        var isSpread = false;
        foreach (var property in DeclaredLayers.Of(type))
        {
            session.CancellationToken.ThrowIfCancellationRequested();
            if (parser.Parse(property) is not { } layer)
                continue;
            if (layers.Any(other => other.Name == layer.Name))
            {
                // Two members of one name are C#'s to report.
                findings.MarkIncomplete();
                continue;
            }

            var itsPart = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(session.CancellationToken).Parent;
            part ??= itsPart;
            if (itsPart != part && !isSpread)
            {
                isSpread = true;
                findings.MarkIncomplete();
                findings.Add(new(Descriptors.LayersAreSpread.Id, layer.Name, null, [type.Name, layers[0].Name, layer.Name])
                {
                    Place = Place.Name,
                });
            }

            layers.Add(layer);
        }

        return layers;
    }
}
