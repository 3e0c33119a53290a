using Microsoft.CodeAnalysis;
using NetDsl.Generator.Binding;
using NetDsl.Generator.Differentiation;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>The generated files of a network: one for the class, one for its description, one for each layer that computes.</summary>
internal static class NetworkSources
{
    /// <summary>Writes the files; of a network with problems only what keeps the rest of the program readable.</summary>
    public static void Add(ParsedNetwork network, SourceProductionContext production)
    {
        var graph = network.IsSound ? NetworkBinder.Bind(network.Declaration).Graph : null;
        if (graph is null)
        {
            if (StubFile.Write(network.Declaration) is { } stub)
                Add($"{network.Declaration.HintName}.g.cs", stub);
            return;
        }

        foreach (var (name, text) in Of(graph))
        {
            production.CancellationToken.ThrowIfCancellationRequested();
            Add(name, text);
        }

        void Add(string name, string text) =>
            production.AddSource(name, SelfComparisons.Allow(QualifiedNames.Write(text, network.Declaration.HiddenTypes, production.CancellationToken)));
    }

    /// <summary>Writes the file of a block.</summary>
    public static void AddBlock(NetworkDeclaration block, SourceProductionContext production)
    {
        if (BlockFile.Write(block) is { } text)
            production.AddSource($"{block.HintName}.g.cs", QualifiedNames.Write(text, block.HiddenTypes, production.CancellationToken));
    }

    /// <summary>The files of a network, by name.</summary>
    public static IEnumerable<(string Name, string Text)> Of(NetworkGraph graph)
    {
        var context = new NetworkContext(graph, Gradients.Of(graph));
        var prefix = graph.Declaration.HintName;
        var parts = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Description", "Stream" };
        yield return ($"{prefix}.g.cs", NetworkFile.Write(context));
        yield return ($"{prefix}.Description.g.cs", DescriptionFile.Write(context));
        if (context.Stream is { } stream)
            yield return ($"{prefix}.Stream.g.cs", StreamFile.Write(context, stream));
        foreach (var layer in graph.Layers)
        {
            if (LayerPasses.Of(context, layer).Explained.Any())
                yield return ($"{prefix}.{Unique(layer.Name)}.g.cs", LayerFile.Write(context, layer));
        }

        string Unique(string layer)
        {
            var name = string.Join(".", layer.Split('.').Select(HintName.Part));
            var part = name;
            for (var i = 2; !parts.Add(part); i++)
                part = $"{name}-{i}";
            return part;
        }
    }
}
