using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>Finds the layers that a layer reads: those it names, or the one declared above it.</summary>
internal sealed class SourceResolver(NetworkDeclaration network, IReadOnlyList<BoundLayer> bound, ICollection<Problem> problems)
{
    private const string From = "From";
    private const string With = "With";
    private const string JoinSources = "sources";
    private const string First = "first";
    private const string Second = "second";
    private const string WeightPenalty = "WeightPenalty";
    private const string Of = "Of";

    /// <summary>The layers that are read. For one that is not found stands null, and somebody has said why.</summary>
    public IReadOnlyList<BoundLayer?> Resolve(LayerDeclaration layer)
    {
        if (layer.Role == AttributeRole.Input)
            return [];
        if (layer.Role == AttributeRole.Join)
            return ResolveJoin(layer);
        if (layer.Kind == WeightPenalty)
            return ResolvePenalty(layer);
        var first = layer.Arguments.FirstOrDefault(argument => argument.Name == From) is { Values: [var name] }
            ? Find(layer, From, From, name)
            : Above(layer);
        var further = layer.Arguments.FirstOrDefault(argument => argument.Name == With)?.Values ?? [];
        return [first, .. further.Select((other, i) => Find(layer, $"{With}[{i}]", With, other))];
    }

    /// <summary>A penalty of weights reads the layer that it names, or all above.</summary>
    private IReadOnlyList<BoundLayer?> ResolvePenalty(LayerDeclaration layer) =>
        layer.Arguments.FirstOrDefault(argument => argument.Name is Of or From) is { Values: [var name] } argument
            ? [Find(layer, argument.Name, argument.Name, name)]
            : [.. bound.Where(other => !IsLoss(other.Declaration))];

    private IReadOnlyList<BoundLayer?> ResolveJoin(LayerDeclaration layer)
    {
        // A join of two names each by an argument of its own.
        var pair = layer.Arguments.Where(argument => argument is { Name: First or Second, Values: [_] }).ToList();
        if (pair.Count > 0)
            return [.. pair.Select(argument => Find(layer, argument.Name, $"[{layer.Kind}]", argument.Values[0]))];

        var names = layer.Arguments.FirstOrDefault(argument => argument.Name == JoinSources)?.Values ?? [];
        if (names.Count < 2)
            Report(Descriptors.TooFewSources, layer, null, layer.Name, $"[{layer.Kind}]", names.Count.ToString(CultureInfo.InvariantCulture));
        var sources = names.Select((name, i) => Find(layer, $"{JoinSources}[{i}]", $"[{layer.Kind}]", name)).ToList();
        return names.Count < 2 ? [.. sources, null] : sources;
    }

    /// <summary>The layer above. Losses follow each other, but nothing else follows a loss unless it says what it reads.</summary>
    private BoundLayer? Above(LayerDeclaration layer)
    {
        var above = bound.LastOrDefault(other => layer.Role != AttributeRole.Loss || !IsLoss(other.Declaration));
        if (above is null)
        {
            // Without any input, the network itself has the problem.
            if (network.Layers.FirstOrDefault(other => other.Role == AttributeRole.Input) is { } input)
                Report(Descriptors.InputIsMisplaced, layer, null, layer.Name, input.Name);
            return null;
        }

        if (!IsLoss(above.Declaration))
            return above;
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
        var declared = network.Layers.FirstOrDefault(other => other.Name == name);
        var source = bound.FirstOrDefault(other => other.Name == name);
        if (declared is null)
        {
            problems.Add(new Problem(Descriptors.UnknownSource.Id, layer.Name, argument, [layer.Name, construct, name])
            {
                Suggestion = Spelling.Nearest(name, bound.Where(other => !IsLoss(other.Declaration)).Select(other => other.Name)),
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
