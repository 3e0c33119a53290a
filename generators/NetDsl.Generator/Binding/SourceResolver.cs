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
    private const string JoinSources = "sources";

    /// <summary>The layers that are read; null, and a problem where none was reported yet, if they cannot be found.</summary>
    public IReadOnlyList<BoundLayer>? Resolve(LayerDeclaration layer)
    {
        if (layer.Kind == "Input")
            return [];
        if (layer.Arguments.FirstOrDefault(argument => argument.Name == JoinSources) is { } join)
            return ResolveJoin(layer, join);
        if (layer.Arguments.FirstOrDefault(argument => argument.Name == From) is { } from && from.Values.Count == 1)
            return Find(layer, From, From, from.Values[0]) is { } source ? [source] : null;
        return Above(layer);
    }

    private IReadOnlyList<BoundLayer>? ResolveJoin(LayerDeclaration layer, Argument join)
    {
        if (join.Values.Count < 2)
        {
            Report(Descriptors.TooFewSources, layer, null, layer.Name, $"[{layer.Kind}]", join.Values.Count.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        var sources = join.Values.Select((name, i) => Find(layer, $"{JoinSources}[{i}]", $"[{layer.Kind}]", name)).ToList();
        return sources.Contains(null) ? null : [.. sources.Select(source => source!)];
    }

    private IReadOnlyList<BoundLayer>? Above(LayerDeclaration layer)
    {
        var above = network.Layers.TakeWhile(other => other.Name != layer.Name).LastOrDefault(other => !IsLoss(other));
        if (above is not null)
            return bound.FirstOrDefault(other => other.Name == above.Name) is { } source ? [source] : null;

        // Without any input, the network itself has the problem.
        if (network.Layers.FirstOrDefault(other => other.Kind == "Input") is { } input)
            Report(Descriptors.InputIsMisplaced, layer, null, layer.Name, input.Name);
        return null;
    }

    private BoundLayer? Find(LayerDeclaration layer, string argument, string construct, string name)
    {
        var above = network.Layers.TakeWhile(other => other.Name != layer.Name).ToList();
        var declared = network.Layers.FirstOrDefault(other => other.Name == name);
        if (declared is null)
        {
            problems.Add(new Problem(Descriptors.UnknownSource.Id, layer.Name, argument, [layer.Name, construct, name])
            {
                Suggestion = Spelling.Nearest(name, above.Select(other => other.Name)),
            });
        }
        else if (IsLoss(declared))
        {
            Report(Descriptors.LossAsSource, layer, argument, name, layer.Name);
        }
        else if (!above.Contains(declared))
        {
            Report(Descriptors.LaterSource, layer, argument, layer.Name, construct, name, name == layer.Name ? "itself" : "declared below it");
        }
        else
        {
            return bound.FirstOrDefault(other => other.Name == name);
        }

        return null;
    }

    private static bool IsLoss(LayerDeclaration layer) => layer.Type.Contains("NetDsl.Loss");

    private void Report(DiagnosticDescriptor descriptor, LayerDeclaration layer, string? argument, params string[] messageArguments) =>
        problems.Add(new Problem(descriptor.Id, layer.Name, argument, messageArguments.ToEquatableArray()));
}
