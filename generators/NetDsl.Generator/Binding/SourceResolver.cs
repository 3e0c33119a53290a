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
            return Find(layer, From, from.Values[0]) is { } source ? [source] : null;
        return Above(layer);
    }

    private IReadOnlyList<BoundLayer>? ResolveJoin(LayerDeclaration layer, Argument join)
    {
        if (join.Values.Count < 2)
        {
            Report(ProblemIds.JoinOfOne, layer, JoinSources, layer.Name, join.Values.Count == 1 ? join.Values[0] : "nothing");
            return null;
        }

        var sources = join.Values.Select(name => Find(layer, JoinSources, name)).ToList();
        return sources.Contains(null) ? null : sources!;
    }

    private IReadOnlyList<BoundLayer>? Above(LayerDeclaration layer)
    {
        var above = network.Layers.TakeWhile(other => other.Name != layer.Name).LastOrDefault(other => !IsLoss(other));
        if (above is not null)
            return bound.FirstOrDefault(other => other.Name == above.Name) is { } source ? [source] : null;

        if (!network.Layers.Any(other => other.Kind == "Input"))
            return null; // NETDSL010 says so for the whole network.
        Report(ProblemIds.InputTooLate, layer, null, layer.Name);
        return null;
    }

    private BoundLayer? Find(LayerDeclaration layer, string argument, string name)
    {
        var declared = network.Layers.FirstOrDefault(other => other.Name == name);
        if (declared is null)
            Report(ProblemIds.UnknownSource, layer, argument, layer.Name, name, DidYouMean(layer, name));
        else if (IsLoss(declared))
            Report(ProblemIds.LossAsSource, layer, argument, layer.Name, name);
        else if (!network.Layers.TakeWhile(other => other.Name != layer.Name).Contains(declared))
            Report(ProblemIds.LaterSource, layer, argument, layer.Name, name);
        else
            return bound.FirstOrDefault(other => other.Name == name);
        return null;
    }

    /// <summary>The layer above whose name is nearest; "" where none is near.</summary>
    private string DidYouMean(LayerDeclaration layer, string name) =>
        NearestName.To(name, network.Layers.TakeWhile(other => other.Name != layer.Name).Select(other => other.Name)) ?? "";

    private static bool IsLoss(LayerDeclaration layer) => layer.Type.Contains("NetDsl.Loss");

    private void Report(string id, LayerDeclaration layer, string? argument, params string[] messageArguments) =>
        problems.Add(new Problem(id, layer.Name, argument, messageArguments.ToEquatableArray()));
}
