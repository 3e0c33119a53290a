using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>Finds the layers that a layer reads: those it names, or the one declared above it.</summary>
internal sealed class SourceResolver(LayerScope scope, ICollection<Problem> problems)
{
    /// <summary>The argument that names the source of a layer.</summary>
    public const string From = nameof(From);

    /// <summary>The argument that names the sources of a join or of a use.</summary>
    public const string JoinSources = "sources";

    private const string With = "With";
    private const string First = "first";
    private const string Second = "second";
    private const string Of = "Of";

    /// <summary>The layers that are read. For one that is not found stands null, and somebody has said why.</summary>
    public IReadOnlyList<BoundLayer?> Resolve(LayerDeclaration layer)
    {
        if (layer.Role == AttributeRole.Input)
            return [];
        if (layer.Role == AttributeRole.Join)
            return ResolveJoin(layer);
        if (LayerCatalog.Find(layer.Kind) is { ReadsAllAbove: true })
            return ResolveAll(layer);
        BoundLayer?[] first = layer.Arguments.FirstOrDefault(argument => argument.Name == From) is { Values: [var name] }
            ? [Find(layer, From, From, name)]
            : [];
        if (layer.Role == AttributeRole.Use)
            first = [.. first, .. Listed(layer)];
        var further = layer.Arguments.FirstOrDefault(argument => argument.Name == With)?.Values ?? [];
        return [.. first.Length > 0 ? first : [Above(layer)], .. further.Select((other, i) => Find(layer, $"{With}[{i}]", With, other))];
    }

    /// <summary>The layer that is named, or all above.</summary>
    private IReadOnlyList<BoundLayer?> ResolveAll(LayerDeclaration layer) =>
        layer.Arguments.FirstOrDefault(argument => argument.Name is Of or From) is { Values: [var name] } argument
            ? [Find(layer, argument.Name, argument.Name, name)]
            : [.. scope.Bound.Where(other => !IsLoss(other.Declaration)).Select(other => other.Layer)];

    private IReadOnlyList<BoundLayer?> ResolveJoin(LayerDeclaration layer)
    {
        // A join of two names each by an argument of its own.
        var pair = layer.Arguments.Where(argument => argument is { Name: First or Second, Values: [_] }).ToList();
        if (pair.Count > 0)
            return [.. pair.Select(argument => Find(layer, argument.Name, $"[{layer.Kind}]", argument.Values[0]))];

        var sources = Listed(layer);
        if (sources.Count >= 2)
            return sources;
        Report(Descriptors.TooFewSources, layer, null, layer.Name, $"[{layer.Kind}]", sources.Count.ToString(CultureInfo.InvariantCulture));
        return [.. sources, null];
    }

    private IReadOnlyList<BoundLayer?> Listed(LayerDeclaration layer)
    {
        var names = layer.Arguments.FirstOrDefault(argument => argument.Name == JoinSources)?.Values ?? [];
        return [.. names.Select((name, i) => Find(layer, $"{JoinSources}[{i}]", $"[{layer.Kind}]", name))];
    }

    /// <summary>The layer above. Losses follow each other, but nothing else follows a loss unless it says what it reads.</summary>
    private BoundLayer? Above(LayerDeclaration layer)
    {
        var (above, bound) = scope.Bound.LastOrDefault(other => layer.Role != AttributeRole.Loss || !IsLoss(other.Declaration));
        if (above is null)
        {
            // Without any input, the network itself has the problem.
            if (scope.Declared.FirstOrDefault(other => other.Role == AttributeRole.Input) is { } input)
                Report(Descriptors.InputIsMisplaced, layer, null, layer.Name, input.Name);
            return null;
        }

        if (!IsLoss(above))
            return bound;
        Report(Descriptors.LossAsSource, layer, null, above.Name, layer.Name);
        return null;
    }

    /// <summary>The layer that an argument names; null where it cannot be read, and a problem says why.</summary>
    /// <param name="layer">The layer whose argument it is.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="construct">The argument for people: "From" or the join, "[Add]".</param>
    /// <param name="name">What it names.</param>
    public BoundLayer? Find(LayerDeclaration layer, string argument, string construct, string name)
    {
        var declared = scope.Declared.FirstOrDefault(other => other.Name == name);
        var source = scope.Bound.FirstOrDefault(other => other.Declaration.Name == name).Layer;
        if (declared is null)
        {
            problems.Add(new Problem(Descriptors.UnknownSource.Id, layer.Name, argument, [layer.Name, construct, name])
            {
                Suggestion = Spelling.Nearest(name, scope.Bound.Where(other => !IsLoss(other.Declaration)).Select(other => other.Declaration.Name)),
            });
        }
        else if (name == layer.Name)
        {
            Report(Descriptors.LaterSource, layer, argument, layer.Name, construct, name, "itself");
        }
        else if (IsLoss(declared))
        {
            Report(Descriptors.LossAsSource, layer, argument, name, layer.Name);
        }
        else if (source is null && new LayerCircle(scope.Declared).Of(layer, declared) is { } circle)
        {
            Report(Descriptors.LayersFormACircle, layer, argument, layer.Name, construct, circle);
        }
        else if (source is null)
        {
            Report(Descriptors.LaterSource, layer, argument, layer.Name, construct, name, "declared below it");
        }
        else
        {
            return source;
        }

        return null;
    }

    private static bool IsLoss(LayerDeclaration layer) => layer.Role == AttributeRole.Loss;

    private void Report(DiagnosticDescriptor descriptor, LayerDeclaration layer, string? argument, params string[] messageArguments) =>
        problems.Add(new Problem(descriptor.Id, layer.Name, argument, messageArguments.ToEquatableArray()));
}
