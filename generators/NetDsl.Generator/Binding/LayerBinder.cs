using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>Binds one layer after another: finds what each reads and lets it write its equations; of a use, those of its block.</summary>
/// <param name="network">The network.</param>
/// <param name="layers">The layers that are bound, those of blocks among them; grows.</param>
/// <param name="soundBlocks">Of the blocks that were looked at, whether they are right.</param>
internal sealed class LayerBinder(NetworkDeclaration network, List<BoundLayer> layers, Dictionary<string, bool> soundBlocks)
{
    private const string SharedWith = nameof(SharedWith);

    /// <summary>Binds a layer; of a use, first the layers of its block.</summary>
    public BoundLayer Bind(LayerDeclaration declaration, Surroundings around)
    {
        var builder = Builder(declaration, around);
        BoundLayer layer;
        if (declaration.Role == AttributeRole.Use)
        {
            layer = new UseBinder(network, layers, soundBlocks, this).Bind(declaration, builder, around);
        }
        else if (network.IsBlock && IsOfAnyShape(declaration))
        {
            // What is wrong in a block whatever the shape of its input is found without one.
            layer = BoundLayer.Unsound(declaration, []);
        }
        else
        {
            LayerCatalog.Find(declaration.Kind)?.Define(builder);
            layer = builder.Build();
        }

        layers.Add(layer);
        return layer;
    }

    /// <summary>Whether a layer is an input that leaves its shape to what the use of its block reads.</summary>
    public static bool IsOfAnyShape(LayerDeclaration declaration) =>
        declaration.Role == AttributeRole.Input && declaration.Arguments.All(argument => argument.Values.Count == 0);

    private LayerBuilder Builder(LayerDeclaration declaration, Surroundings around)
    {
        var resolver = new SourceResolver(around.Scope, around.Problems);
        var sources = resolver.Resolve(declaration);
        var named = declaration with { Name = around.Prefix + declaration.Name, IsInner = around.IsInner };
        return new LayerBuilder(network, named, sources, around.Problems)
        {
            FindLayer = (argument, name) => resolver.Find(declaration, argument, argument, name),
            SharedWith = Partner(declaration, resolver, around),
            IsUseFrozen = around.IsFrozen,
        };
    }

    /// <summary>The layer whose weights a layer uses, by its own word or by that of the use to which it belongs.</summary>
    private BoundLayer? Partner(LayerDeclaration declaration, SourceResolver resolver, Surroundings around)
    {
        if (declaration.Arguments.FirstOrDefault(argument => argument.Name == SharedWith) is { Values: [var name] })
            return resolver.Find(declaration, SharedWith, SharedWith, name);
        return around.Partner is { } prefix ? layers.FirstOrDefault(layer => layer.Name == prefix + declaration.Name) : null;
    }
}
